import { checkSignature } from '../sqx/authenticate.ts';
import { readJws } from '../sqx/read-jws.ts';
import { createSigner, type SigningKey } from '../sqx/sign.ts';
import type { JsonObject } from '../sqx/strict-json-text.ts';
import type { VerificationKey } from '../sqx/verify-signature.ts';
import type { KeyRefusal } from './key-refusal.ts';

/** What a proof is bound to: neither another system's nor another gateway's nonce will do. */
export interface ProofContext {
  /** `iss`: the system that the key shall belong to. */
  readonly system: string;
  /** `aud`: gateway issuer id. */
  readonly audience: string;
  /** As issued; that it is used once is for the issuer to see to. */
  readonly nonce: string;
  readonly nowMs: number;
}

const AGE_MAX_S = 300;

type Check = (payload: JsonObject, context: ProofContext) => boolean;

const checks: readonly (readonly [string, Check])[] = [
  ['claims', (payload) => Object.keys(payload).sort().join() === 'aud,iat,iss,nonce'],
  ['iss', (payload, { system }) => payload.iss === system],
  ['aud', (payload, { audience }) => payload.aud === audience],
  ['nonce', (payload, { nonce }) => payload.nonce === nonce],
  ['iat', ({ iat }, { nowMs }) => Number.isSafeInteger(iat) && isRecent(Number(iat), nowMs)],
];

/** SQX-R76: a JWS over a fresh nonce by the new key. */
export function signKeyProof(key: SigningKey, { system, audience, nonce, nowMs }: ProofContext): string {
  const claims = { iss: system, aud: audience, iat: Math.floor(nowMs / 1000), nonce };
  return createSigner('sqx-key-proof+jwt', key)(JSON.stringify(claims));
}

/** SQX-R76. `member` of the refusal names what does not hold. */
export function checkKeyProof(
  token: string,
  key: VerificationKey,
  context: ProofContext,
): KeyRefusal | undefined {
  const read = readJws(token, 'sqx-key-proof+jwt');
  if ('refusal' in read) return refuseProof('token');
  if (read.jws.kid !== key.kid || checkSignature(read.jws, key)) return refuseProof('signature');
  const failed = checks.find(([, holds]) => !holds(read.jws.payload, context));
  return failed && refuseProof(failed[0]);
}

function isRecent(iatS: number, nowMs: number): boolean {
  return Math.abs(iatS * 1000 - nowMs) <= AGE_MAX_S * 1000;
}

function refuseProof(member: string): KeyRefusal {
  return { code: 'key_proof', rule: 'SQX-R76', member };
}
