import { join } from 'node:path';
import { createClient } from '@shuqiao/client/create-client';
import type { HeldReceipt } from '@shuqiao/client/held-receipt';
import { fetchGatewayKeys } from '@shuqiao/client/pinned-keys';
import type { PrivateJwk } from '@shuqiao/protocol/keys/jwk';
import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import type { Cli } from '../cli.ts';
import { findIssuer } from '../connect.ts';
import { readJsonFile } from '../read-file.ts';
import { mintPersonToken, type Person } from './mint-person-token.ts';
import { scene } from './scene.ts';
import type { Party, World } from './world.ts';

export interface DemoPlace {
  readonly baseUrl: string;
  readonly dataDir: string;
}

/** Both parties with their development keys, at a gateway that runs already. */
export async function openWorld({ baseUrl, dataDir }: DemoPlace, cli: Cli): Promise<World> {
  const readKey = async (name: string) => (await readJsonFile(join(dataDir, 'keys', name))) as PrivateJwk;
  const [personKey, ownKey] = await Promise.all([readKey('persons.jwk'), readKey('gateway.jwk')]);
  const issuer = (await findIssuer(dataDir)) ?? baseUrl;
  // The published set must hold the key that the directory knows; then that one is pinned.
  const published = await fetchGatewayKeys(baseUrl);
  const gatewayKeys = published.filter(({ kid }) => kid === toPublicJwk(ownKey).kid);

  const mintToken = (person: Person) =>
    mintPersonToken(person, { key: personKey, issuer, nowMs: cli.clock() });

  async function openParty({
    code,
    system,
    officer,
  }: typeof scene.provider | typeof scene.requester): Promise<Party> {
    const key = await readKey(`systems/${system}.jwk`);
    const kept: HeldReceipt[] = [];
    const receipts = (receipt: HeldReceipt) => void kept.push(receipt);
    const client = createClient({ system, key, baseUrl, issuer, gatewayKeys, receipts, clock: cli.clock });
    const token = mintToken({ subject: officer, role: 'officer', department: code });
    return { client, key, kept, token };
  }

  const [provider, requester] = await Promise.all([openParty(scene.provider), openParty(scene.requester)]);
  const bureauToken = mintToken({ subject: 'demo-bureau', role: 'bureau' });
  return { cli, baseUrl, issuer, gatewayKeys, bureauToken, provider, requester, found: {} };
}
