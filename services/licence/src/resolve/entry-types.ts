import { isUscc } from '@shuqiao/domain/uscc';

/** 居民身份证 and 营业执照: the one licence that a matter is opened with. */
export const IDENTITY_CARD = '11100000000013127D001';
export const BUSINESS_LICENCE = '11100000MB0143028R001';

export const isEntryType = (type: string): boolean => type === IDENTITY_CARD || type === BUSINESS_LICENCE;

export const toEntryType = (holderCode: string): string =>
  isUscc(holderCode) ? BUSINESS_LICENCE : IDENTITY_CARD;
