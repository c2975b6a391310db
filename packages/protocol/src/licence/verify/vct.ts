export interface VctName {
  /** 证照类型代码. */
  readonly type: string;
  readonly major: number;
  /** How often `:copy` stands at the end: a copy has one, a copy of a copy more. */
  readonly copies: number;
}

const shape = /^urn:shuqiao:vct:([0-9A-Z]{21}):([1-9][0-9]{0,5})((?::copy)*)$/;
const COPY_SUFFIX = ':copy';

/** LIC-P1, LIC-C1; undefined for any other name. */
export function parseVct(vct: string): VctName | undefined {
  const match = shape.exec(vct);
  if (!match) return undefined;
  const [, type = '', major = '', suffixes = ''] = match;
  return { type, major: Number(major), copies: suffixes.length / COPY_SUFFIX.length };
}

/** @param version of the licence type, semantic */
export function toVct(type: string, version: string, copy = false): string {
  return `urn:shuqiao:vct:${type}:${version.split('.', 1)[0]}${copy ? COPY_SUFFIX : ''}`;
}
