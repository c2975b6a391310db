import type { Awaitable, LicenceSigner } from '../crypto/crypto-port.ts';
import { signCompactJws } from './sign-compact-jws.ts';

export const KEY_BINDING_TYPE = 'kb+jwt';

export interface KeyBinding {
  /** The holder's; its `kid` is not shown, the key stands in `cnf`. */
  readonly signer: LicenceSigner;
  /** Full client id of the verifier (LIC-H4). */
  readonly audience: string;
  readonly nonce: string;
  readonly iatSeconds: number;
}

/** RFC 9901 §4.3. */
export function signKeyBinding(
  { signer, audience, nonce, iatSeconds }: KeyBinding,
  sdHash: string,
): Awaitable<string> {
  const header = { alg: signer.alg, typ: KEY_BINDING_TYPE };
  return signCompactJws(header, { iat: iatSeconds, aud: audience, nonce, sd_hash: sdHash }, signer);
}
