import { request } from 'node:http';
import { findDataset } from '@shuqiao/storage/exchange/dataset';
import { findDelivery } from '@shuqiao/storage/exchange/delivery';
import { openHostedRecords } from '@shuqiao/storage/exchange/open-hosted-records';
import type { Store } from '@shuqiao/storage/store';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { afterEach, expect, test } from 'vitest';
import type { Settlement } from '../settlement.ts';
import {
  contract,
  type DeliveryServer,
  nowMs,
  resource,
  startDeliveryServer,
} from './testing/delivery-server.ts';

const uscc = '11371000MBT000273B';
const others = ['11371000MBT0002816', '11371000MBT000062U', '11371000MBT000257M'];
const rowOf = (TYSHXYDM: string, QYMC = '甲公司') => ({ TYSHXYDM, QYMC });
const ndjson = (...rows: unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const nowSeconds = nowMs / 1000;

const servers: DeliveryServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
async function start(store: Store, options?: Parameters<typeof startDeliveryServer>[1]) {
  const server = await startDeliveryServer(store, options);
  servers.push(server);
  return server;
}

function codeOf(settlement: Settlement): string {
  return settlement.kind === 'refused' ? settlement.code : settlement.outcome;
}

describeOnBothEngines('a delivery', 'exchange', (open) => {
  const namesOf = async (store: Store, key = uscc) => {
    const { records } = await openHostedRecords(store).findByKey(resource, key);
    return records.map(({ document }) => JSON.parse(document).QYMC);
  };
  /** Nothing came of it: the next delivery may begin, and what was there before is all there is. */
  const expectNoTrace = async (store: Store, settlement: Settlement, name: string[] = []) => {
    expect(settlement.kind).toBe('refused');
    const dataset = await findDataset(store.read, resource);
    expect([dataset?.stagingDelivery ?? null, dataset?.purgeSeq ?? null]).toEqual([null, null]);
    expect(await namesOf(store)).toEqual(name);
  };

  test('whose rows all fit is in force as a whole', async () => {
    const store = await open();
    const { push } = await start(store);
    const settlement = await push(ndjson(rowOf(uscc), ...others.map((key) => rowOf(key))));

    expect(settlement).toMatchObject({
      kind: 'answered',
      outcome: 'ok',
      status: 200,
      body: '',
      records: 4,
      rejected: 0,
      dataAsOfSeconds: nowSeconds,
      provider: uscc,
    });
    expect(await namesOf(store)).toEqual(['甲公司']);
    const id = settlement.kind === 'answered' ? settlement.deliveryId : undefined;
    expect(await findDelivery(store.read, id ?? '')).toMatchObject({ state: 'live', contract, seq: 1 });
  });

  test('gives bad rows back with line, item and reason, and no value', async () => {
    const store = await open();
    const { push } = await start(store);
    const body = [
      JSON.stringify(rowOf(uscc)),
      '',
      '不是 JSON',
      JSON.stringify({ TYSHXYDM: '机密值', QYMC: '机密值' }),
      `{"TYSHXYDM":"${others[0]}","QYMC":"甲","QYMC":"乙"}`,
      JSON.stringify({ $op: 'delete', TYSHXYDM: others[1] }),
      JSON.stringify({ $op: '机密值', TYSHXYDM: others[1] }),
      JSON.stringify(rowOf(others[2] ?? '')),
      '',
    ].join('\r\n');
    const settlement = await push(body, {});

    expect(settlement).toMatchObject({ kind: 'refused', code: 'delivery_refused' });
    const lenient = await start(store, { maxBadShare: 0.6 });
    const partial = await lenient.push(body);
    expect(partial).toMatchObject({
      outcome: 'partial',
      records: 3,
      rejected: 4,
      contentType: 'application/x-ndjson',
    });
    const lines = String(partial.kind === 'answered' ? partial.body : '')
      .trimEnd()
      .split('\n');
    const report = lines.map((line) => JSON.parse(line));
    expect(report.map(({ row, pointer, code }) => [row, pointer, code])).toEqual([
      [3, '', 'json'],
      [4, '/TYSHXYDM', 'format'],
      [5, '', 'duplicate'],
      [7, '/$op', 'const'],
    ]);
    for (const { message } of report)
      expect(message).toEqual({ zh: expect.any(String), en: expect.any(String) });
    expect(lines.join()).not.toContain('机密值');
  });

  test('upserts and deletes by key', async () => {
    const store = await open();
    const { push } = await start(store);
    await push(ndjson(rowOf(uscc), rowOf(others[0] ?? '')));
    await push(ndjson(rowOf(uscc, '乙公司'), { $op: 'delete', TYSHXYDM: others[0] }));

    expect(await namesOf(store)).toEqual(['乙公司']);
    expect(await namesOf(store, others[0])).toEqual([]);
  });

  test('with too many bad rows is refused whole, and the data before stay', async () => {
    const store = await open();
    const { push } = await start(store);
    await push(ndjson(rowOf(uscc)));
    const bad = Array.from({ length: 150 }, () => ({ TYSHXYDM: '错', QYMC: '错' }));
    const settlement = await push(ndjson(rowOf(uscc, '新公司'), ...bad));

    expect(settlement).toMatchObject({
      code: 'delivery_refused',
      spendsToken: true,
      extensions: { records: 1, rejected: 150, maxBadShare: 0.5 },
    });
    const findings = settlement.kind === 'refused' ? settlement.extensions?.findings : undefined;
    expect(findings).toHaveLength(100);
    await expectNoTrace(store, settlement, ['甲公司']);
  });

  test('without a single good row is refused, whatever the channel allows', async () => {
    const store = await open();
    const { push } = await start(store, { maxBadShare: 1 });
    expect(codeOf(await push('{}\n'))).toBe('delivery_refused');
  });

  test('SQX-R29, SQX-R47: another body than the signed one leaves nothing, and the token unspent', async () => {
    const store = await open();
    const { push } = await start(store);
    const settlement = await push(ndjson(rowOf(uscc)), { bh: 'A'.repeat(43) });

    expect(settlement).toMatchObject({ code: 'body_hash', spendsToken: false });
    await expectNoTrace(store, settlement);
    expect(codeOf(await push(ndjson(rowOf(uscc))))).toBe('ok');
  });

  test.each<[string, string | Buffer, string, Record<string, unknown>]>([
    ['ends in the middle of a line', `${ndjson(rowOf(uscc))}{"TYSHX`, 'delivery_truncated', { row: 2 }],
    ['ends without a line feed', JSON.stringify(rowOf(uscc)), 'delivery_truncated', { row: 1 }],
    ['has no byte', '', 'delivery_empty', {}],
    ['has blank lines only', '\n\r\n\n', 'delivery_empty', {}],
    [
      'is not UTF-8',
      Buffer.concat([Buffer.from(ndjson(rowOf(uscc))), Buffer.from([0x22, 0xff, 0x22, 0x0a])]),
      'delivery_malformed',
      { row: 2, reason: 'utf8' },
    ],
    [
      'begins with a byte order mark',
      `\ufeff${ndjson(rowOf(uscc))}`,
      'delivery_malformed',
      { reason: 'bom' },
    ],
    [
      'has a line that is too long',
      `${ndjson(rowOf(uscc))}${'x'.repeat(100_001)}\n`,
      'delivery_line_too_long',
      { row: 2, limit: 100_000 },
    ],
    ['is too large', ndjson(rowOf(uscc)).repeat(200_000), 'body_too_large', { limit: 10_000_000 }],
  ])('that %s is refused whole', async (_, body, code, extensions) => {
    const store = await open();
    const { push } = await start(store);
    await push(ndjson(rowOf(uscc, '旧公司')));
    const settlement = await push(body);

    expect(settlement).toMatchObject({ code, extensions });
    await expectNoTrace(store, settlement, ['旧公司']);
  });

  test('deeply nested rows are bad rows, and the process lives on', async () => {
    const store = await open();
    const { push } = await start(store);
    const settlement = await push(`${ndjson(rowOf(uscc))}${'['.repeat(50_000)}\n`);
    expect(settlement).toMatchObject({ outcome: 'partial', records: 1, rejected: 1 });
  });

  test('whose file is the one before is accepted, but does not refresh the state of the data', async () => {
    const store = await open();
    const { push } = await start(store);
    await push(ndjson(rowOf(uscc)), { data_as_of: nowSeconds - 1_000 });
    const again = await push(ndjson(rowOf(uscc)), { data_as_of: nowSeconds });

    expect(again).toMatchObject({ outcome: 'ok', unchanged: true, dataAsOfSeconds: nowSeconds - 1_000 });
    expect((await findDataset(store.read, resource))?.dataAsOfMs).toBe((nowSeconds - 1_000) * 1000);
    expect(await push(ndjson(rowOf(uscc), rowOf(others[0] ?? '')))).not.toHaveProperty('unchanged');
  });

  test('of "no change" under signature refreshes, and the same file after it is still the same', async () => {
    const store = await open();
    const { push } = await start(store);
    await push(ndjson(rowOf(uscc)), { data_as_of: nowSeconds - 1_000 });

    expect(await push('', { no_change: true })).toMatchObject({
      outcome: 'ok',
      noChange: true,
      records: 0,
      dataAsOfSeconds: nowSeconds,
    });
    expect(await namesOf(store)).toEqual(['甲公司']);
    expect(await push(ndjson(rowOf(uscc)))).toMatchObject({ unchanged: true, dataAsOfSeconds: nowSeconds });
  });

  test('of "no change" is refused where nothing came before, or something comes with it', async () => {
    const store = await open();
    const { push } = await start(store);
    const nothing = await push('', { no_change: true });
    expect(codeOf(nothing)).toBe('nothing_delivered');
    await expectNoTrace(store, nothing);
    expect(codeOf(await push(ndjson(rowOf(uscc)), { no_change: true }))).toBe('no_change_with_body');
    const { bh } = { bh: '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU' };
    const added = await push('x', { no_change: true, bh });
    expect(added).toMatchObject({ code: 'body_hash', spendsToken: false });
  });

  test('cannot claim a state of the data in the future, apart from clocks that differ a little', async () => {
    const store = await open();
    const { push } = await start(store);
    expect(await push(ndjson(rowOf(uscc)), { data_as_of: nowSeconds + 11 })).toMatchObject({
      code: 'claim_type',
      extensions: { claim: 'data_as_of' },
    });
    expect(await push(ndjson(rowOf(uscc)), { data_as_of: nowSeconds + 10 })).toMatchObject({
      outcome: 'ok',
      dataAsOfSeconds: nowSeconds,
    });
  });

  test.each([
    [{ resource_id: '102001/000099' }, 'resource_unknown'],
    [{ contract: 'urn:shuqiao:contract:102001-000001@9.0.0' }, 'contract_unknown'],
    [{ channel_id: 'CH-9' }, 'channel_inactive'],
  ])('on %j is refused before anything is read', async (claims, code) => {
    const store = await open();
    const { push } = await start(store);
    expect(await push(ndjson(rowOf(uscc)), claims)).toMatchObject({ code, spendsToken: true });
    expect(await findDataset(store.read, resource)).toBeUndefined();
  });

  test('waits for no other: a second one for the resource is told to come back', async () => {
    const store = await open();
    const { push, url, nextSettlement } = await start(store);
    const first = nextSettlement();
    const slow = request({ ...url, headers: { 'x-claims': '{}' } });
    slow.on('error', () => undefined);
    slow.write(ndjson(rowOf(uscc)));
    while (!(await findDataset(store.read, resource))?.stagingDelivery) await new Promise(setImmediate);

    expect(await push(ndjson(rowOf(uscc)))).toMatchObject({
      code: 'delivery_in_progress',
      headers: { 'Retry-After': '10' },
    });
    slow.destroy();
    const lost = await first;
    expect(codeOf(lost)).toBe('request_aborted');
    await expectNoTrace(store, lost);
    expect(codeOf(await push(ndjson(rowOf(uscc))))).toBe('ok');
  });

  test('whose sender goes away leaves nothing', async () => {
    const store = await open();
    const { url, nextSettlement } = await start(store);
    const settled = nextSettlement();
    const slow = request({ ...url, headers: { 'x-claims': '{}', 'Content-Length': '100000' } });
    slow.on('error', () => undefined);
    slow.write(ndjson(rowOf(uscc)), () => slow.destroy());

    const lost = await settled;
    expect(lost).toMatchObject({ code: 'request_aborted', spendsToken: false });
    await expectNoTrace(store, lost);
  });

  test('SQX-R121: that stops to arrive is ended, and leaves nothing', async () => {
    const store = await open();
    const due: (() => void)[] = [];
    const timers = {
      after(_ms: number, callback: () => void) {
        due.push(callback);
        return () => undefined;
      },
    };
    let seconds = 0;
    const { url, nextSettlement } = await start(store, { timers, nowMs: () => seconds * 1_000 });
    const settled = nextSettlement();
    const slow = request({ ...url, headers: { 'x-claims': '{}' } });
    slow.on('error', () => undefined);
    slow.write('{');
    let ended: Settlement | undefined;
    settled.then((settlement) => {
      ended = settlement;
    });
    while (!ended) {
      seconds += 1;
      due.shift()?.();
      await new Promise(setImmediate);
    }

    expect(ended).toMatchObject({ code: 'body_timeout', spendsToken: false });
    await expectNoTrace(store, ended);
  });

  test('that could not be committed leaves nothing when it is let go', async () => {
    const store = await open();
    const failing = await start(store, { commits: false });
    expect(codeOf(await failing.push(ndjson(rowOf(uscc))))).toBe('ok');
    const isHeld = async () => {
      const dataset = await findDataset(store.read, resource);
      return dataset?.stagingDelivery !== null || dataset.purgeSeq !== null;
    };
    while (await isHeld()) await new Promise(setImmediate);

    expect(await namesOf(store)).toEqual([]);
    const { push } = await start(store);
    expect(codeOf(await push(ndjson(rowOf(others[0] ?? ''))))).toBe('ok');
    expect(await namesOf(store)).toEqual([]);
  });

  test('reports at most ten thousand bad rows, and counts them all', async () => {
    const store = await open();
    const { push } = await start(store, { maxBadShare: 1 });
    const settlement = await push(ndjson(rowOf(uscc)) + '{}\n'.repeat(10_500));

    expect(settlement).toMatchObject({ outcome: 'partial', records: 1, rejected: 10_500 });
    const body = settlement.kind === 'answered' ? String(settlement.body) : '';
    expect(body.trimEnd().split('\n')).toHaveLength(10_000);
  });
});
