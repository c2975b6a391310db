import type { PrivateJwk } from '@shuqiao/protocol/keys/jwk';
import { signKeyProof } from '@shuqiao/protocol/keys/proof-of-possession';
import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import { toSigningKey } from '@shuqiao/protocol/keys/to-signing-key';
import type { KeyNonce } from '@shuqiao/schemas/types/key-nonce';
import type { System } from '@shuqiao/schemas/types/system';
import { readSystems, type SeedSystem } from '../read-seeds.ts';
import type { CatalogueClient } from './catalogue-client.ts';
import { BUREAU, type CityTarget, officerOf } from './city-target.ts';
import { forEachBounded } from './for-each-bounded.ts';
import { countStep, type OnProgress } from './progress.ts';
import { loadOrCreateSystemKey } from './system-key.ts';

const AT_ONCE = 4;

async function registerKey(
  client: CatalogueClient,
  { issuer, nowMs }: CityTarget,
  { id, department }: SeedSystem,
  jwk: PrivateJwk,
): Promise<void> {
  const officer = officerOf(department);
  const { nonce } = await client.post<KeyNonce>(`systems/${id}/keys/nonce`, officer);
  const context = { system: id, audience: issuer, nonce, nowMs: nowMs() };
  const proof = signKeyProof(toSigningKey(jwk), context);
  await client.post(`systems/${id}/keys`, officer, { jwk: toPublicJwk(jwk), proof });
}

/** Takes up where an earlier attempt ended: the system, its key and the approval may each be there already. */
async function loadSystem(
  client: CatalogueClient,
  target: CityTarget,
  seed: SeedSystem,
  existing: System | undefined,
): Promise<void> {
  const { id, department, name } = seed;
  if (!existing) await client.post('systems', officerOf(department), { id, department, name });
  const jwk = await loadOrCreateSystemKey(target.keysFolder, seed);
  const registered = existing?.keys.find(({ kid }) => kid === jwk.kid);
  if (!registered) await registerKey(client, target, seed, jwk);
  if (registered?.state !== 'active') await client.post(`systems/${id}/keys/${jwk.kid}/approval`, BUREAU);
}

/** Every system of the seeds with a key that its department registered and the bureau approved (SQX-R76). */
export async function loadSystems(
  client: CatalogueClient,
  target: CityTarget,
  onProgress: OnProgress,
): Promise<void> {
  const seeds = readSystems();
  const tick = countStep('systems', seeds.length, onProgress);
  const existing = new Map((await client.list<System>('systems', BUREAU)).map((each) => [each.id, each]));
  await forEachBounded(seeds, AT_ONCE, async (seed) => {
    await loadSystem(client, target, seed, existing.get(seed.id));
    tick();
  });
}
