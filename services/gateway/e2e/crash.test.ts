import type { Client } from '@shuqiao/client/client';
import { createClient } from '@shuqiao/client/create-client';
import type { HeldReceipt } from '@shuqiao/client/held-receipt';
import { hashLeaf } from '@shuqiao/protocol/evidence/tree-hash';
import { DEFAULT_CITY, generateCity, scaleCity } from '@shuqiao/seeds/generate-city';
import { listSupplies } from '@shuqiao/seeds/list-supplies';
import { createCatalogueClient } from '@shuqiao/seeds/load-city/catalogue-client';
import { findChannels } from '@shuqiao/seeds/load-city/load-channels';
import { findSystemKey } from '@shuqiao/seeds/load-city/system-key';
import { rowsOf } from '@shuqiao/seeds/rows-of';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FIRST_RESOURCE, findFirstCall } from '../src/first-call.ts';
import { copyCity } from './support/copy-city.ts';
import { type EmbeddedGateway, removeFolder, SMALLEST, startEmbedded } from './support/embedded-gateway.ts';
import { readEvidence } from './support/read-evidence.ts';

const city = generateCity(scaleCity(DEFAULT_CITY, SMALLEST));
const enterprises = [...rowsOf(city, FIRST_RESOURCE)];

describe('kill -9 of the running process', () => {
  let dataDir: string;
  let gateway: EmbeddedGateway;

  beforeEach(async () => {
    ({ dataDir } = await copyCity());
    gateway = await startEmbedded({ dataDir });
  }, 120_000);

  afterEach(async () => {
    await gateway.program.kill();
    await removeFolder(dataDir);
  });

  async function openClient(system: string, receipts: HeldReceipt[]): Promise<Client> {
    const key = await findSystemKey(gateway.target.keysFolder, system);
    if (!key) throw new Error(`${system} has no key`);
    const keep = (receipt: HeldReceipt) => void receipts.push(receipt);
    const { issuer } = gateway.target;
    return createClient({ system, key, baseUrl: gateway.url, issuer, trustFirstKeys: true, receipts: keep });
  }

  async function openQuery(receipts: HeldReceipt[]) {
    const call = await findFirstCall(gateway.target, String(enterprises[0]?.TYSHXYDM));
    if (!call) throw new Error('no seeded grant');
    const client = await openClient(call.system, receipts);
    const { grant, purpose, legalBasis } = call;
    return (code: unknown) =>
      client.query({ resource: FIRST_RESOURCE, grant, purpose, legalBasis, body: { TYSHXYDM: code } });
  }

  async function openPush(receipts: HeldReceipt[]) {
    const channels = await findChannels(createCatalogueClient(gateway.target));
    const channel = channels.get(FIRST_RESOURCE)?.id ?? '';
    const system = listSupplies().find(({ resource }) => resource === FIRST_RESOURCE)?.system ?? '';
    const client = await openClient(system, receipts);
    return (rows: object[], onProgress: (sentBytes: number, totalBytes: number) => void = () => undefined) =>
      client.push({ resource: FIRST_RESOURCE, channel, rows, dataAsOf: new Date(), onProgress });
  }

  async function restart(): Promise<void> {
    gateway = await startEmbedded({ dataDir, port: gateway.port });
  }

  async function expectKept(receipts: readonly HeldReceipt[]): Promise<void> {
    const entries = new Map(
      (await readEvidence(gateway.url, dataDir)).map(({ index, entry }) => [index, entry]),
    );
    for (const { log } of receipts) {
      expect(log).toBeDefined();
      const entry = log && entries.get(log.index);
      expect(entry && Buffer.from(hashLeaf(entry)).toString('base64url')).toBe(log?.leaf);
    }
  }

  test('EVL-R11: in the middle of queries: every answer received has its leaf in the log', {
    timeout: 60_000,
  }, async () => {
    const receipts: HeldReceipt[] = [];
    const query = await openQuery(receipts);
    async function askUntilGone(): Promise<void> {
      for (let n = 0; n < 150; n++) {
        await query(enterprises[n % enterprises.length]?.TYSHXYDM);
        if (receipts.length === 60) gateway.program.process.kill('SIGKILL');
      }
    }
    const askers = await Promise.allSettled([askUntilGone(), askUntilGone(), askUntilGone()]);
    expect(await gateway.program.exit).toBe('SIGKILL');
    expect(askers.every(({ status }) => status === 'rejected')).toBe(true);
    expect(receipts.length).toBeGreaterThanOrEqual(60);

    await restart();
    await expectKept(receipts);
    await (await openQuery(receipts))(enterprises[0]?.TYSHXYDM);
    await expectKept(receipts);
  });

  test('in the middle of a delivery: nothing of it is visible, what was acknowledged is', {
    timeout: 60_000,
  }, async () => {
    const receipts: HeldReceipt[] = [];
    const [first, second] = enterprises;
    const push = await openPush(receipts);
    const acknowledged = await push([{ ...first, QYMC: '已确认的更名有限公司' }]);
    expect(acknowledged.accepted).toBe(1);

    const many = Array.from({ length: 40_000 }, () => ({ ...second, QYMC: '未完成的更名有限公司' }));
    const cut = push(many, (sent, total) => {
      if (sent > total / 2) gateway.program.process.kill('SIGKILL');
    });
    await expect(cut).rejects.toMatchObject({ name: 'GatewayUnreachable' });
    expect(await gateway.program.exit).toBe('SIGKILL');

    await restart();
    await expectKept(receipts);
    const query = await openQuery(receipts);
    expect((await query(first?.TYSHXYDM)).records).toMatchObject([{ QYMC: '已确认的更名有限公司' }]);
    expect((await query(second?.TYSHXYDM)).records).toMatchObject([{ QYMC: second?.QYMC }]);

    const again = await (await openPush(receipts))([{ ...second, QYMC: '重新送达的有限公司' }]);
    expect(again.accepted).toBe(1);
    expect((await query(second?.TYSHXYDM)).records).toMatchObject([{ QYMC: '重新送达的有限公司' }]);
  });
});
