import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import type { JsonObject } from '../../sqx/strict-json-text.ts';
import type { Presentation } from '../sd-jwt/read-presentation.ts';
import type { Reconstruction, ReconstructionFlaw } from '../sd-jwt/reconstruct.ts';
import type { StatusLookup } from '../status-list/status-source.ts';
import type { VerifiedStatusList } from '../status-list/verified-status-list.ts';
import type { IndexedIssuer, IssuerKey } from '../trust/trust-index.ts';
import type { LicenceAsk, LicenceWorld } from './licence-ask.ts';
import type { VctName } from './vct.ts';

/** One verification under way: the question, and what the checks so far have established. */
export interface VerifyContext {
  readonly ask: LicenceAsk;
  readonly world: LicenceWorld;
  /** The instant asked about: now, or the past one. */
  readonly atMs: number;
  /** The past instant; null = now. */
  readonly historicMs: number | null;
  /** V0. */
  presentation?: Presentation;
  /** V1: answer about the one nonce that was presented. */
  nonceIsOurs?: boolean;
  /** V3. */
  vct?: VctName;
  issuer?: IndexedIssuer;
  type?: LicenceType;
  iatMs?: number;
  /** V4. */
  key?: IssuerKey;
  /** V5. */
  signatureHolds: boolean;
  /** V6 to V8. */
  reconstruction?: Reconstruction | ReconstructionFlaw;
  /** V8: the processed payload. */
  claims?: JsonObject;
  /** V9. */
  status?: { readonly uri: string; readonly idx: number };
  /** V11. */
  statusLookup?: StatusLookup;
  /** V12: a list that may be relied on. */
  list?: VerifiedStatusList;
}

/** @throws RangeError for an instant that has not come: nothing can be known about it */
export function newContext(ask: LicenceAsk, world: LicenceWorld): VerifyContext {
  const { asOfMs, nowMs } = ask;
  if (asOfMs !== undefined && !(asOfMs <= nowMs)) throw new RangeError('asOfMs lies in the future');
  return { ask, world, atMs: asOfMs ?? nowMs, historicMs: asOfMs ?? null, signatureHolds: false };
}
