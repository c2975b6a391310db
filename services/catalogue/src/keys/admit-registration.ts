import { Problem } from '@shuqiao/http/problem';
import { admitKey } from '@shuqiao/protocol/keys/admit-key';
import type { PublicJwk } from '@shuqiao/protocol/keys/jwk';
import type { KeyRefusal } from '@shuqiao/protocol/keys/key-refusal';
import { checkKeyProof } from '@shuqiao/protocol/keys/proof-of-possession';
import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import { toVerificationKey } from '@shuqiao/protocol/keys/to-verification-key';
import { readJws } from '@shuqiao/protocol/sqx/read-jws';
import type { KeyRegistration } from '@shuqiao/schemas/types/key-registration';

export interface Admission {
  readonly jwk: PublicJwk;
  /** As the proof has it; that it was issued, and not used yet, is for the store to say. */
  readonly nonce: string;
}

export interface AdmissionFacts {
  readonly system: string;
  readonly audience: string;
  readonly nowMs: number;
  readonly isRegistered: (kid: string) => boolean;
}

const toProblem = ({ code, rule, member }: KeyRefusal): Problem =>
  new Problem(code, { rule, ...(member === undefined ? {} : { member }) });

/** The nonce decides nothing before the signature over it is checked. */
function readNonce(proof: string): string {
  const read = readJws(proof, 'sqx-key-proof+jwt');
  const nonce = 'jws' in read ? read.jws.payload.nonce : undefined;
  if (typeof nonce !== 'string') throw toProblem({ code: 'key_proof', rule: 'SQX-R76', member: 'token' });
  return nonce;
}

/** SQX-R70 to R76 but for the second person. @throws Problem with the rule that is not kept. */
export function admitRegistration({ jwk, proof }: KeyRegistration, facts: AdmissionFacts): Admission {
  const admission = admitKey(jwk, { isRegistered: facts.isRegistered });
  if ('refusal' in admission) throw toProblem(admission.refusal);
  const key = admission.key.jwk;
  const nonce = readNonce(proof);
  const refusal = checkKeyProof(proof, toVerificationKey(key), { ...facts, nonce });
  if (refusal) throw toProblem(refusal);
  return { jwk: toPublicJwk(key), nonce };
}
