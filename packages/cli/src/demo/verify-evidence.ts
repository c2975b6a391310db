import { checkOwnChain } from '@shuqiao/client/check-own-chain';
import type { ChainPage, EntryProof } from '@shuqiao/client/client';
import { ExchangeRefused } from '@shuqiao/client/exchange-refused';
import { type HeldReceipt, toReceipt } from '@shuqiao/client/held-receipt';
import { verifyReceipt } from '@shuqiao/protocol/audit/verify-receipt';
import { openCheckpoint } from '@shuqiao/protocol/evidence/checkpoint';
import { ed25519Verifier } from '@shuqiao/protocol/evidence/ed25519-note';
import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import { requestJson } from '../request-json.ts';
import { poll } from './poll.ts';
import { expectThat, need } from './step-failed.ts';
import type { Party, Step, World } from './world.ts';

/** A promise is under a published checkpoint within this time (EVL-R16). */
const CHECKPOINT_LIMIT_MS = 60_000;

/** Checkpoint, receipts and chain are checked here, not by the gateway. */
export const verifyEvidence: Step = {
  id: 'evidence',
  title: {
    zh: '核验留痕：检查点签名、每份收据、本部门链条',
    en: 'The evidence verifies: checkpoint, receipts, own chain',
  },
  async run(world) {
    const { baseUrl, provider, requester, found } = world;
    const { vkey } = await requestJson<{ vkey: string }>(`${baseUrl}/exchange/v1/log/key`);
    const held = [...requester.kept];
    const proven = (await proveAll(world, requester, vkey)) + (await proveAll(world, provider, vkey));
    const chain = checkOwnChain(await readChain(requester), vkey, held);
    expectThat(chain.holds, {
      zh: `链条不成立：${chain.findings.map(({ zh }) => zh)} ${chain.unproven}`,
      en: `The chain does not hold: ${chain.findings.map(({ en }) => en)} ${chain.unproven}`,
    });
    const { size, root } = await readCheckpoint(baseUrl, vkey);
    found.evidence = { size, root, verified: true };
    return {
      detail: {
        zh: `日志 ${size} 条，检查点签名成立；${proven} 份收据全部离线证实；市税务局链条 ${chain.entries} 条无缺号`,
        en: `${size} entries, checkpoint signature holds; ${proven} receipts proven offline; chain of ${chain.entries} entries without a gap`,
      },
      lines: [`root ${root}`],
    };
  },
};

async function readCheckpoint(baseUrl: string, vkey: string): Promise<{ size: number; root: string }> {
  const response = await fetch(`${baseUrl}/exchange/v1/log/checkpoint`);
  const { size, root } = openCheckpoint(await response.text(), [ed25519Verifier(vkey)]);
  return { size: Number(size), root: root.toString('base64') };
}

async function readChain({ client }: Party): Promise<ChainPage[]> {
  const pages: ChainPage[] = [];
  for (let from: number | null = 1; from !== null; from = pages.at(-1)?.next ?? null) {
    pages.push(await client.chain(from));
  }
  return pages;
}

/** Number of receipts, all of them proven. @throws StepFailed */
async function proveAll(world: World, party: Party, vkey: string): Promise<number> {
  const held = [...party.kept];
  for (const receipt of held) await proveOne(world, party, receipt, vkey);
  return held.length;
}

async function proveOne(
  world: World,
  { client, key }: Party,
  receipt: HeldReceipt,
  vkey: string,
): Promise<void> {
  const index = receipt.log?.index ?? -1;
  const ask = () => client.receipt(index).catch(ignoreRefusal);
  const text = { zh: `第 ${index} 号留痕没有证明`, en: `Entry ${index} has no proof` };
  const proof = need(await poll<EntryProof>(ask, CHECKPOINT_LIMIT_MS, world.cli.clock), text);
  const { verdict, findings } = verifyReceipt(toReceipt(receipt, proof), {
    issuer: world.issuer,
    gatewayKeys: world.gatewayKeys.map((jwk) => ({ ...jwk })),
    logKeys: [vkey],
    requesterKeys: [{ ...toPublicJwk(key) }],
  });
  expectThat(verdict === 'proven', {
    zh: `第 ${index} 号收据未证实：${findings.map(({ zh }) => zh).join(';')}`,
    en: `Receipt ${index} is ${verdict}: ${findings.map(({ en }) => en).join('; ')}`,
  });
}

/** The entry may not be under a checkpoint yet. */
function ignoreRefusal(error: unknown): undefined {
  if (error instanceof ExchangeRefused) return undefined;
  throw error;
}
