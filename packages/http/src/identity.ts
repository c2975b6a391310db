import { isUscc } from '@shuqiao/domain/uscc';
import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import type { Clock } from './clock.ts';
import { isRole, type Person } from './person.ts';
import { Problem } from './problem.ts';

export interface IdentityConfig {
  /** Public keys of the issuer of person tokens, ES256. */
  readonly keys: JSONWebKeySet;
  readonly issuer: string;
  readonly audience: string;
  readonly clock: Clock;
}

/** Throws the problem `unauthenticated_person`, without a reason: it would help only those who guess. */
export type VerifyPerson = (token: string) => Promise<Person>;

export const PERSON_TOKEN_TYPE = 'shuqiao-person+jwt';

const MAX_TOKEN_CHARACTERS = 4_096;
const subjectForm = /^[A-Za-z0-9._:@-]{1,64}$/;

function toPerson({ sub, role, department }: JWTPayload): Person | undefined {
  if (sub === undefined || !subjectForm.test(sub) || !isRole(role)) return undefined;
  if (department === undefined) return { subject: sub, role };
  if (typeof department !== 'string' || !isUscc(department)) return undefined;
  return { subject: sub, role, department };
}

export function createPersonVerifier({ keys, issuer, audience, clock }: IdentityConfig): VerifyPerson {
  const findKey = createLocalJWKSet(keys);

  return async function verifyPerson(token) {
    if (token.length > MAX_TOKEN_CHARACTERS) throw new Problem('unauthenticated_person');
    const options = {
      issuer,
      audience,
      algorithms: ['ES256'],
      typ: PERSON_TOKEN_TYPE,
      requiredClaims: ['sub', 'role', 'exp'],
      currentDate: new Date(clock()),
      clockTolerance: 5,
    };
    const payload = await jwtVerify(token, findKey, options).then(
      (verified) => verified.payload,
      (cause: unknown) => {
        throw new Problem('unauthenticated_person', {}, { cause });
      },
    );
    const person = toPerson(payload);
    if (!person) throw new Problem('unauthenticated_person');
    return person;
  };
}
