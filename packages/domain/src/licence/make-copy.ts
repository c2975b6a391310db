import { endOfLegalDateMs } from '../legal-period.ts';
import { toLicenceTime } from './copy-time.ts';
import type { Claims } from './licence-claims.ts';

export const LONGEST_COPY_DAYS = 30;

const DAY_MS = 86_400_000;
const SUFFIX = ':copy';

export interface CopyOrder {
  matter: { code: string; name: string };
  /** Department that receives the copy. */
  audience: string;
  caseId: string;
  maker: string;
  madeAtMs: number;
  days: number;
}

/** Plain claims that make a credential a stamped copy (加注件); `exp` in seconds. */
export interface CopyClaims {
  vct: string;
  exp: number;
  JZJZZSJ: string;
  JZJZZZ: string;
  JZJZZSY: string;
  JZJYXQJZSJ: string;
  sq_copy: { aud: string; case_id: string };
}

export type CopyRefusal = 'copy_of_copy' | 'copy_too_long' | 'expired' | 'claim_missing';

export function isCopyType(vct: string): boolean {
  return vct.endsWith(SUFFIX);
}

/** JZJZZSY: the code of one matter and its name in words (LIC-C2). */
export function toCopyPurpose({ code, name }: CopyOrder['matter']): string {
  return `${code} ${name}`;
}

/** The matter code in JZJZZSY. */
export function readCopyMatter(purpose: string): string {
  return purpose.split(' ', 1)[0] ?? '';
}

/** LIC-C1 to LIC-C5: ends after the days asked for, and never after the licence itself. */
export function makeCopyClaims(original: Claims, order: CopyOrder): CopyClaims | CopyRefusal {
  const { vct, ZZYXQJZRQ } = original;
  if (typeof vct !== 'string') return 'claim_missing';
  if (isCopyType(vct) || Object.keys(original).some(isCopyClaim)) return 'copy_of_copy';
  if (!(order.days > 0 && order.days <= LONGEST_COPY_DAYS)) return 'copy_too_long';
  const madeAtMs = Math.floor(order.madeAtMs / 1000) * 1000;
  const endMs = ZZYXQJZRQ === undefined ? Number.POSITIVE_INFINITY : endOfLegalDateMs(String(ZZYXQJZRQ));
  const untilMs = Math.min(madeAtMs + Math.floor(order.days * DAY_MS), endMs);
  if (!(untilMs > madeAtMs)) return 'expired';
  return toClaims(`${vct}${SUFFIX}`, order, madeAtMs, Math.floor(untilMs / 1000) * 1000);
}

/** A claim that only a copy has. */
export function isCopyClaim(name: string): boolean {
  return name.startsWith('JZJ') || name === 'sq_copy';
}

function toClaims(vct: string, order: CopyOrder, madeAtMs: number, untilMs: number): CopyClaims {
  return {
    vct,
    exp: untilMs / 1000,
    JZJZZSJ: toLicenceTime(madeAtMs),
    JZJZZZ: order.maker,
    JZJZZSY: toCopyPurpose(order.matter),
    JZJYXQJZSJ: toLicenceTime(untilMs),
    sq_copy: { aud: order.audience, case_id: order.caseId },
  };
}
