import { sign } from 'node:crypto';
import type { PrivateJwk } from '@shuqiao/protocol/keys/jwk';
import { toSigningKey } from '@shuqiao/protocol/keys/to-signing-key';

export interface Person {
  readonly subject: string;
  readonly role: 'officer' | 'bureau';
  /** USCC */
  readonly department?: string;
}

const LIFETIME_S = 3_600;

/** A person token as the development data directory's own issuer makes it; production has an identity provider. */
export function mintPersonToken(
  { subject, role, department }: Person,
  { key, issuer, nowMs }: { key: PrivateJwk; issuer: string; nowMs: number },
): string {
  const iat = Math.floor(nowMs / 1000);
  const header = { alg: 'ES256', typ: 'shuqiao-person+jwt', kid: key.kid };
  const claims = {
    iss: `${issuer}#persons`,
    aud: issuer,
    sub: subject,
    role,
    department,
    iat,
    exp: iat + LIFETIME_S,
  };
  const input = [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const { key: privateKey } = toSigningKey(key);
  const signature = sign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${input}.${signature.toString('base64url')}`;
}
