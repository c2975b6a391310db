import { importJWK, type JWK, SignJWT } from 'jose';
import { PERSON_TOKEN_TYPE } from './identity.ts';
import type { Person } from './person.ts';

export interface MintOptions {
  /** Private ES256 JWK with its kid. */
  readonly key: JWK;
  readonly issuer: string;
  readonly audience: string;
  /** Epoch milliseconds. */
  readonly nowMs: number;
  readonly lifetimeSeconds?: number;
}

/** A person token as the city's identity provider would issue it: for development, demonstrations and tests. */
export async function mintPersonToken(person: Person, options: MintOptions): Promise<string> {
  const { key, issuer, audience, nowMs, lifetimeSeconds = 3_600 } = options;
  const iat = Math.floor(nowMs / 1_000);
  const { subject, role, department } = person;
  return new SignJWT({ role, ...(department === undefined ? {} : { department }) })
    .setProtectedHeader({ alg: 'ES256', typ: PERSON_TOKEN_TYPE, ...(key.kid ? { kid: key.kid } : {}) })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(subject)
    .setIssuedAt(iat)
    .setExpirationTime(iat + lifetimeSeconds)
    .sign(await importJWK(key, 'ES256'));
}
