/** 102001/000001 as it stands in an address: the slash is written `-`. */
export const toPathCode = (code: string): string => code.replace('/', '-');

export const fromPathCode = (pathCode: string): string => pathCode.replace('-', '/');
