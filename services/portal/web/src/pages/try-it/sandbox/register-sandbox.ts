import type { KeyNonce } from '@shuqiao/schemas/types/key-nonce';
import type { SandboxSystem } from '@shuqiao/schemas/types/sandbox-system';
import { requestJson } from '../../../api/request-json.ts';
import { toServicePath } from '../../../api/use-service.ts';
import type { BrowserKey } from '../../../sqx/browser-key.ts';
import { signKeyProof } from '../../../sqx/sign-key-proof.ts';

/** The id that a sandbox system gets: the proof of possession is bound to it (SQX-R76). */
export const toSandboxId = (kid: string): string => `sandbox-${kid}`;

/** Nonce, proof of possession, registration: system, key, grant in one step. */
export async function registerSandbox(
  key: BrowserKey,
  resource: string,
  issuer: string,
): Promise<SandboxSystem> {
  const { publicJwk: jwk } = key;
  const { nonce } = await requestJson<KeyNonce>(toServicePath('catalogue/sandbox-systems/nonce'), {
    method: 'POST',
    body: {},
  });
  const bound = { system: toSandboxId(jwk.kid), audience: issuer, nonce, nowMs: Date.now() };
  const proof = await signKeyProof(key, bound);
  return requestJson<SandboxSystem>(toServicePath('catalogue/sandbox-systems'), {
    method: 'POST',
    body: { resource, jwk, proof },
  });
}

/** SQX-R33: what the gateway and this system agree on for `subject_hash`. */
export async function readSubjectKey(system: string): Promise<string> {
  const path = toServicePath(`exchange/systems/${encodeURIComponent(system)}/subject-key`);
  return (await requestJson<{ key: string }>(path)).key;
}
