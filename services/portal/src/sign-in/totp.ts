import { Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;
const SECRET_BYTES = 20;
const LABEL = 'Shuqiao';

/** SHA-1, six digits, 30 seconds: what every authenticator app understands (RFC 6238). */
const toTotp = (secret: Secret, account: string): TOTP =>
  new TOTP({ issuer: LABEL, label: account, secret, algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS });

export interface TotpSecret {
  /** Base32. */
  readonly secret: string;
  /** otpauth://…, for a QR code. */
  readonly uri: string;
}

export function createTotpSecret(account: string): TotpSecret {
  const secret = new Secret({ size: SECRET_BYTES });
  return { secret: secret.base32, uri: toTotp(secret, account).toString() };
}

/** The time step of a right code, one step early or late included (RFC 6238 §5.2); undefined for a wrong one. */
export function findTotpStep(secret: string, code: string, nowMs: number): number | undefined {
  const totp = toTotp(Secret.fromBase32(secret), LABEL);
  const delta = totp.validate({ token: code, timestamp: nowMs, window: 1 });
  return delta === null ? undefined : Math.floor(nowMs / 1_000 / PERIOD_SECONDS) + delta;
}
