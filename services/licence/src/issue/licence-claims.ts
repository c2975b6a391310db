import { isCitizenId } from '@shuqiao/domain/citizen-id';
import { isUscc } from '@shuqiao/domain/uscc';
import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import type { HolderKind } from '@shuqiao/storage/licence/licence';

export type ClaimsBody = Readonly<Record<string, string | readonly string[]>>;

/** What the platform says of a version; nobody hands in anything else in its place. */
export interface PlatformClaims {
  readonly identifier: string;
  readonly issuer: { readonly code: string; readonly name: string };
  readonly issuedOn: string;
  /** 关联证照标识. */
  readonly related: string | null;
}

const CODE_TYPES = {
  '001': { name: '统一社会信用代码', kind: 'organisation' },
  '111': { name: '公民身份号码', kind: 'person' },
} as const satisfies Record<string, { name: string; kind: HolderKind }>;

type HolderCodeType = keyof typeof CODE_TYPES;

/** By the type, else by the form of the code itself; undefined for a code of neither kind. */
export function findHolderCodeType(type: LicenceType, code: unknown): HolderCodeType | undefined {
  const fixed = type['x-holder'].codeType;
  if (fixed === '001' || fixed === '111') return fixed;
  if (typeof code !== 'string') return undefined;
  if (isUscc(code)) return '001';
  return isCitizenId(code) ? '111' : undefined;
}

export function toHolderKind(type: LicenceType, code: unknown): HolderKind {
  const codeType = findHolderCodeType(type, code);
  return codeType ? CODE_TYPES[codeType].kind : 'organisation';
}

/** Items that the platform sets, of those that the type has. */
export function toPlatformClaims(
  type: LicenceType,
  claims: ClaimsBody,
  { identifier, issuer, issuedOn, related }: PlatformClaims,
): Record<string, string> {
  const codeType = findHolderCodeType(type, claims.CZZTDM);
  const all: Record<string, string | undefined> = {
    ZZMC: type.title,
    ZZLXDM: type['x-licenceType'],
    ZZBS: identifier,
    ZZBFJG: issuer.name,
    ZZBFJGDM: issuer.code,
    ZZBFRQ: issuedOn,
    CZZTDMLX: codeType && CODE_TYPES[codeType].name,
    CZZTDMLXDM: codeType,
    GLZZBS: related ?? undefined,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) =>
      value !== undefined && Object.hasOwn(type.properties, name) ? [[name, value]] : [],
    ),
  );
}
