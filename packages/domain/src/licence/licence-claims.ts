import type { LicenceItem, LicenceType } from '@shuqiao/schemas/types/licence-type';

export type Claims = Readonly<Record<string, unknown>>;

export interface ClaimsSchema {
  type: 'object';
  additionalProperties: false;
  required: readonly string[];
  properties: Readonly<Record<string, LicenceItem | true>>;
}

/** Carried by the token itself; V9 says what they must be. */
const TOKEN_CLAIMS = ['iss', 'iat', 'exp', 'nbf', 'vct', 'vct#integrity', 'aka_vcts', 'cnf', 'status', 'jti'];
const COPY_CLAIMS = ['JZJZZSJ', 'JZJZZZ', 'JZJZZSY', 'JZJYXQJZSJ', 'sq_copy'];
const PLAIN_ITEMS = ['ZZMC', 'ZZLXDM', 'ZZBFJG', 'ZZBFJGDM', 'ZZYXQQSRQ', 'ZZYXQJZRQ'];
const PLAIN = new Set([...TOKEN_CLAIMS, ...COPY_CLAIMS, ...PLAIN_ITEMS]);

/** base64url of the OFD file's SHA-256; any type may have it. */
const FILE_ITEM: LicenceItem = {
  title: '版式文件摘要',
  type: 'string',
  pattern: '^[A-Za-z0-9_-]{43}$',
  maxLength: 43,
};

/** V17, not V10, says that an identifier is wrong. */
const CHECKED_BY_IDENTIFIERS: ReadonlySet<string | undefined> = new Set([
  'uscc',
  'citizen-id',
  'subject-code',
  'licence-identifier',
]);

/** LIC-P2: what a verifier must check is never disclosable. */
export function isPlainClaim(name: string): boolean {
  return PLAIN.has(name) || name.startsWith('JZJ');
}

/** Claims that an issuing system hands in, complete; predicates are computed, not handed in. */
export function toIssuedSchema({ required, properties }: LicenceType): ClaimsSchema {
  const items = Object.entries(properties).filter(([, item]) => item['x-predicate'] === undefined);
  return toSchema(required, { ...Object.fromEntries(items), sq_file: FILE_ITEM });
}

/** The payload that a holder shows (V10): whatever is disclosable may be left out, elements of lists too. */
export function toPresentedSchema({ required, properties }: LicenceType): ClaimsSchema {
  const items = Object.entries(properties).map(([name, item]) => [name, toShownItem(item)] as const);
  const free = [...TOKEN_CLAIMS, ...COPY_CLAIMS].map((name) => [name, true] as const);
  return toSchema(required.filter(isPlainClaim), {
    ...Object.fromEntries([...free, ...items]),
    sq_file: FILE_ITEM,
  });
}

/** Throws RangeError for a claim that the type does not have. */
export function splitClaims(
  type: LicenceType,
  claims: Claims,
): { plain: Record<string, unknown>; disclosable: Record<string, unknown> } {
  const plain: Record<string, unknown> = {};
  const disclosable: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(claims)) {
    if (isPlainClaim(name)) plain[name] = value;
    else if (name === 'sq_file' || Object.hasOwn(type.properties, name)) disclosable[name] = value;
    else throw new RangeError(`${type['x-licenceType']} has no claim ${name}`);
  }
  return { plain, disclosable };
}

function toShownItem(item: LicenceItem): LicenceItem {
  const { minItems: _minItems, format, ...rest } = item;
  return format === undefined || CHECKED_BY_IDENTIFIERS.has(format) ? rest : { ...rest, format };
}

function toSchema(required: readonly string[], properties: ClaimsSchema['properties']): ClaimsSchema {
  return { type: 'object', additionalProperties: false, required, properties };
}
