import { Problem } from '@shuqiao/http/problem';
import type { SandboxRegistration } from '@shuqiao/schemas/types/sandbox-registration';
import { findSystemKey } from '@shuqiao/storage/catalogue/system-key';
import type { CatalogueDeps } from '../deps.ts';
import { type Admission, admitRegistration } from '../keys/admit-registration.ts';
import { toSandboxId } from './sandbox-terms.ts';

/** As every key is admitted, but ES256 only. @throws Problem */
export async function admitSandboxKey(
  { jwk, proof }: Pick<SandboxRegistration, 'jwk' | 'proof'>,
  { store, issuer }: Pick<CatalogueDeps, 'store' | 'issuer'>,
  nowMs: number,
): Promise<Admission> {
  const kid = typeof jwk.kid === 'string' ? jwk.kid : '';
  const known = await findSystemKey(store.read, kid);
  const admission = admitRegistration(
    { jwk, proof },
    { system: toSandboxId(kid), audience: issuer, nowMs, isRegistered: (asked) => asked === known?.kid },
  );
  if (admission.jwk.alg !== 'ES256') throw new Problem('sandbox_key_alg');
  return admission;
}
