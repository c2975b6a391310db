import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { verifyReceipt } from '@shuqiao/protocol/audit/verify-receipt';
import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import { hashBody } from '@shuqiao/protocol/sqx/body-hash';
import { hashSubject } from '@shuqiao/protocol/sqx/subject-hash';
import { afterEach, describe, expect, test } from 'vitest';
import { checkOwnChain } from './check-own-chain.ts';
import type { ClientOptions } from './client-options.ts';
import { createClient } from './create-client.ts';
import { type HeldReceipt, toReceipt } from './held-receipt.ts';
import { type GatewayDoubleOptions, type Reply, startGatewayDouble } from './testing/gateway-double.ts';

const system = 'wh-test-01';
const key = generateKey('ES256');
const contract = 'urn:shuqiao:contract:102001-000001@1.0.0';
const asked = {
  resource: '102001/000001',
  contract,
  grant: 'G-1',
  purpose: 'P-1',
  legalBasis: 'LB-1',
  body: { TYSHXYDM: '91371000MA00000000' },
};
const delivered = { resource: '102001/000001', contract, channel: 'CH-1' };
const oneRecord = () => ({ body: { records: [{ QYMC: '某企业' }], next: null }, records: 1 });

const opened: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const double of opened.splice(0)) await double.close();
});

async function connect(gateway: Partial<GatewayDoubleOptions> = {}, own: Partial<ClientOptions> = {}) {
  const double = await startGatewayDouble({ system, key, answer: oneRecord, ...gateway });
  opened.push(double);
  const { baseUrl, gatewayKeys } = double;
  const client = createClient({ system, key, baseUrl, gatewayKeys, ...own });
  return { client, double };
}

const altered = (change: (reply: Reply) => Partial<Reply>) => ({
  tamper: (reply: Reply): Reply => ({ ...reply, ...change(reply) }),
});

describe('a query', () => {
  test('SQX-R100: gives the records of a verified answer, and the claims that bind them', async () => {
    const { client } = await connect();

    expect(await client.query(asked)).toMatchObject({
      outcome: 'ok',
      records: [{ QYMC: '某企业' }],
      next: null,
      claims: { resource_id: '102001/000001', contract, grant_id: 'G-1', purpose: 'P-1' },
    });
  });

  test('names the newest active contract of the catalogue and the subject where the caller names none', async () => {
    const items = [
      { id: `${contract}-draft`, state: 'deprecated', document: {} },
      { id: contract, state: 'active', document: { 'x-subject': 'TYSHXYDM' } },
    ];
    const seen: unknown[] = [];
    const subjectKey = Buffer.alloc(32, 3).toString('base64url');
    const { client } = await connect(
      {
        pages: { '/catalogue/v1/resources/102001-000001/contracts': { items } },
        answer: ({ claims }) => {
          seen.push(claims.contract, claims.subject_hash);
          return oneRecord();
        },
      },
      { subjectKey },
    );
    const { contract: _, ...unnamed } = asked;
    await client.query(unnamed);

    expect(seen).toEqual([contract, hashSubject(Buffer.alloc(32, 3), asked.body.TYSHXYDM)]);
  });

  test('goes on while the catalogue is silent: first contract version, subject as the caller names it', async () => {
    const seen: unknown[] = [];
    const subjectKey = Buffer.alloc(32, 3).toString('base64url');
    const { client } = await connect(
      {
        answer: ({ claims }) => {
          seen.push(claims.contract, claims.subject_hash);
          return oneRecord();
        },
      },
      { subjectKey },
    );
    const { contract: _, ...unnamed } = asked;
    await client.query({ ...unnamed, subject: 'ab' });

    expect(seen).toEqual([contract, hashSubject(Buffer.alloc(32, 3), 'AB')]);
  });

  test('SQX-R103: a signed refusal is an ExchangeRefused with code, rule, both hints and a receipt', async () => {
    const kept: HeldReceipt[] = [];
    const problem = { code: 'purpose_not_granted', rule: 'SQX-R62', hint: 'Apply.', hintZh: '请申请。' };
    const { client } = await connect(
      { answer: () => ({ status: 403, code: 'purpose_not_granted', body: problem }) },
      { receipts: (receipt) => void kept.push(receipt) },
    );

    await expect(client.query(asked)).rejects.toMatchObject({
      name: 'ExchangeRefused',
      code: 'purpose_not_granted',
      rule: 'SQX-R62',
      status: 403,
      hint: { zh: '请申请。', en: 'Apply.' },
    });
    expect(kept).toHaveLength(1);
  });
});

describe('an answer that does not hold is never data', () => {
  test('SQX-R100: two answers that were swapped on the way are both refused', async () => {
    const waiting: { reply: Reply; resolve: (reply: Reply) => void }[] = [];
    const { client } = await connect({
      tamper: (reply) =>
        new Promise<Reply>((resolve) => {
          waiting.push({ reply, resolve });
          const [one, two] = waiting;
          if (!one || !two) return;
          one.resolve(two.reply);
          two.resolve(one.reply);
        }),
    });
    const results = await Promise.allSettled([client.query(asked), client.query(asked)]);

    expect(results).toMatchObject([
      { status: 'rejected', reason: { name: 'AnswerRejected', reason: 'req_jti' } },
      { status: 'rejected', reason: { name: 'AnswerRejected', reason: 'req_jti' } },
    ]);
  });

  const zipped = (reply: Reply) => ({
    body: gzipSync(reply.body),
    headers: { ...reply.headers, 'content-encoding': 'gzip' },
  });
  test.each<[string, (reply: Reply) => Partial<Reply>, string]>([
    ['an altered body', () => ({ body: Buffer.from('{"records":[],"next":null}') }), 'body_hash'],
    ['SQX-R90: a body that a proxy compressed', zipped, 'body_hash'],
    ['another status', () => ({ status: 201 }), 'status'],
    [
      'another media type',
      ({ headers }) => ({ headers: { ...headers, 'content-type': 'text/html' } }),
      'content_type',
    ],
  ])('SQX-R100: %s', async (_, change, reason) => {
    const { client } = await connect(altered(change));

    await expect(client.query(asked)).rejects.toMatchObject({ name: 'AnswerRejected', reason });
  });

  test('SQX-R101: data without a promise of evidence', async () => {
    const { client } = await connect({ answer: () => ({ ...oneRecord(), unlogged: true }) });

    await expect(client.query(asked)).rejects.toMatchObject({ reason: 'log_missing', rule: 'SQX-R101' });
  });

  test('SQX-R102: a provider signature that cannot be checked', async () => {
    const { client } = await connect({ answer: () => ({ ...oneRecord(), signedSource: true }) });

    await expect(client.query(asked)).rejects.toMatchObject({ rule: 'SQX-R102' });
  });

  test('SQX-R104: an unsigned 404 is not from the gateway, and says nothing about records', async () => {
    const { client } = await connect(altered(() => ({ status: 404, headers: {} })));

    await expect(client.query(asked)).rejects.toMatchObject({
      name: 'NotFromGateway',
      status: 404,
      rule: 'SQX-R104',
    });
  });

  test('SQX-R104: an unsigned 200 is not from the gateway either', async () => {
    const { client } = await connect(altered(() => ({ headers: { 'content-type': 'application/json' } })));

    await expect(client.query(asked)).rejects.toMatchObject({ name: 'NotFromGateway' });
  });
});

describe('keys of the gateway', () => {
  test('SQX-R84: an answer signed by a key that is not pinned is refused', async () => {
    const { client } = await connect({}, { gatewayKeys: [toPublicJwk(generateKey('ES256'))] });

    await expect(client.query(asked)).rejects.toMatchObject({ reason: 'key_not_pinned' });
  });

  test('are not taken from the network unless that was asked for', async () => {
    const { double } = await connect();
    const unpinned = createClient({ system, key, baseUrl: double.baseUrl });
    const trusting = createClient({ system, key, baseUrl: double.baseUrl, trustFirstKeys: true });

    await expect(unpinned.query(asked)).rejects.toMatchObject({ name: 'GatewayKeysUnknown' });
    expect((await trusting.query(asked)).records).toHaveLength(1);
  });
});

describe('sending', () => {
  test('SQX-R46: a server nonce is answered once, with a new token that carries it', async () => {
    const nonces: unknown[] = [];
    const jtis = new Set<unknown>();
    const { client } = await connect({
      answer: ({ claims }) => {
        nonces.push(claims.nonce);
        jtis.add(claims.jti);
        if (claims.nonce === 'n-1') return oneRecord();
        const body = { code: 'use_nonce' };
        return { status: 401, code: 'use_nonce', body, headers: { 'shuqiao-nonce': 'n-1' } };
      },
    });

    expect((await client.query(asked)).outcome).toBe('ok');
    expect(nonces).toEqual([undefined, 'n-1']);
    expect(jtis.size).toBe(2);
  });

  test('SQX-R46: a second demand for a nonce is a refusal, not a loop', async () => {
    let asks = 0;
    const { client } = await connect({
      answer: () => {
        asks++;
        return { status: 401, code: 'use_nonce', body: {}, headers: { 'shuqiao-nonce': `n-${asks}` } };
      },
    });

    await expect(client.query(asked)).rejects.toMatchObject({ code: 'use_nonce' });
    expect(asks).toBe(2);
  });

  test('SQX-R127: an answer that does not come is given up after T + 1 s, and not asked for again', async () => {
    let asks = 0;
    const { client } = await connect({
      answer: () => {
        asks++;
        return new Promise(() => undefined);
      },
    });

    await expect(client.query({ ...asked, timeoutMs: 100 })).rejects.toMatchObject({
      name: 'GatewayUnreachable',
      reason: 'timeout',
    });
    expect(asks).toBe(1);
  });

  test('the caller can give up earlier', async () => {
    const { client } = await connect({ answer: () => new Promise(() => undefined) });
    const query = client.query({ ...asked, signal: AbortSignal.abort() });

    await expect(query).rejects.toMatchObject({ reason: 'aborted' });
  });

  test('a gateway that is not there is unreachable', async () => {
    const { client, double } = await connect();
    await double.close();

    await expect(client.query(asked)).rejects.toMatchObject({ reason: 'connection' });
  });

  test('a fetch of one’s own is used, and checked just as much', async () => {
    const urls: string[] = [];
    const fetch: typeof globalThis.fetch = (url, init) => {
      urls.push(String(url));
      return globalThis.fetch(url, init);
    };
    const { client } = await connect({}, { fetch });
    const pushed = await client.push({ ...delivered, rows: [{ a: 1 }] });

    expect((await client.query(asked)).outcome).toBe('ok');
    expect(pushed.outcome).toBe('ok');
    expect(urls).toHaveLength(2);
  });
});

describe('a delivery', () => {
  const rows = [
    { TYSHXYDM: 'A', QYMC: '甲' },
    { $op: 'delete', TYSHXYDM: 'B' },
  ];
  const ndjson = `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`;
  const listSpools = () => readdirSync(tmpdir()).filter((name) => name.startsWith('shuqiao-delivery-'));

  function writeRows(): string {
    const path = join(mkdtempSync(join(tmpdir(), 'shuqiao-client-')), 'rows.ndjson');
    writeFileSync(path, ndjson);
    return path;
  }
  async function* once() {
    yield* rows;
  }

  test.each([
    ['an array', () => rows],
    ['a generator that runs only once', () => rows.values()],
    ['an asynchronous source', once],
    ['a file', writeRows],
  ])('from %s arrives as the bytes that were signed', async (_, source) => {
    const bodies: string[] = [];
    const { client } = await connect({
      answer: ({ body, claims }) => {
        bodies.push(body.toString(), String(claims.bh));
        return { body: '', contentType: 'application/x-ndjson', records: 2, rejected: 0 };
      },
    });
    const before = listSpools();
    const result = await client.push({ ...delivered, rows: source() });

    expect(result).toMatchObject({ outcome: 'ok', accepted: 2, rejected: [] });
    expect(bodies).toEqual([ndjson, hashBody(ndjson)]);
    expect(listSpools()).toEqual(before);
  });

  test('gives every rejected row back with item and reason', async () => {
    const rejected = { row: 2, pointer: '/QYMC', code: 'required', message: { zh: '缺少', en: 'missing' } };
    const { client } = await connect({
      answer: () => ({
        outcome: 'partial',
        body: `${JSON.stringify(rejected)}\n`,
        contentType: 'application/x-ndjson',
        records: 1,
        rejected: 1,
      }),
    });

    expect(await client.push({ ...delivered, rows })).toMatchObject({
      outcome: 'partial',
      accepted: 1,
      rejected: [rejected],
    });
  });

  test('that declares "no change" says so under signature, with the state of the data and no body', async () => {
    const seen: unknown[] = [];
    const { client } = await connect({
      answer: ({ claims, body }) => {
        seen.push(claims.no_change, claims.data_as_of, claims.ct, body.length);
        return { body: '', contentType: 'application/x-ndjson' };
      },
    });
    const dataAsOf = new Date('2026-11-23T00:00:00.900Z');
    await client.push({ ...delivered, noChange: true, dataAsOf });

    expect(seen).toEqual([true, 1_795_392_000, 'application/x-ndjson', 0]);
  });

  test('is sent again from the start when the gateway wants a nonce', async () => {
    const bodies: string[] = [];
    const { client } = await connect({
      answer: ({ claims, body }) => {
        bodies.push(body.toString());
        if (claims.nonce) return { body: '', contentType: 'application/x-ndjson', records: 2 };
        return { status: 401, code: 'use_nonce', body: {}, headers: { 'shuqiao-nonce': 'n' } };
      },
    });
    await client.push({ ...delivered, rows: rows.values() });

    expect(bodies).toEqual([ndjson, ndjson]);
  });

  test('reports its progress up to the last byte', async () => {
    const sent: number[] = [];
    const { client } = await connect({ answer: () => ({ body: '', contentType: 'application/x-ndjson' }) });
    await client.push({ ...delivered, rows, onProgress: (bytes, total) => sent.push(bytes, total) });

    expect(sent.slice(-2)).toEqual([Buffer.byteLength(ndjson), Buffer.byteLength(ndjson)]);
  });
});

describe('own evidence', () => {
  async function keepEvidence() {
    const kept: HeldReceipt[] = [];
    const connected = await connect(
      {
        answer: ({ path, body }) => {
          if (path.endsWith('/log/chain')) return { body: evidence().chain('own-department') };
          if (path.endsWith('/log/receipt'))
            return { body: evidence().proof(JSON.parse(String(body)).index) };
          return path.endsWith('/grants') ? { body: { grants: [] } } : oneRecord();
        },
      },
      { receipts: (receipt) => void kept.push(receipt) },
    );
    const evidence = () => connected.double.evidence;
    return { ...connected, kept };
  }

  test('EVL-R71: a receipt with its proof is proven offline', async () => {
    const { client, double } = await keepEvidence();
    const { receipt } = await client.query(asked);
    const proof = await client.receipt(receipt.log?.index ?? -1);
    const trust = {
      issuer: double.baseUrl,
      gatewayKeys: double.gatewayKeys.map((jwk) => ({ ...jwk })),
      logKeys: [double.evidence.vkey],
    };

    expect(verifyReceipt(toReceipt(receipt, proof), trust).verdict).toBe('proven');
  });

  test('EVL-R52: the own chain holds, and one entry left out is noticed', async () => {
    const { client, double, kept } = await keepEvidence();
    await client.query(asked);
    await client.grants();
    const page = await client.chain(1);
    const before = kept.slice(0, 2);
    const gap = { ...page, entries: page.entries.toSpliced(1, 1) };

    expect(checkOwnChain([page], double.evidence.vkey, before)).toMatchObject({ holds: true, entries: 4 });
    expect(checkOwnChain([gap], double.evidence.vkey, before).holds).toBe(false);
    expect(checkOwnChain([], double.evidence.vkey, before).holds).toBe(false);
  });

  test('EVL-R70: a chain under a checkpoint of another log is not believed', async () => {
    const { client } = await keepEvidence();
    const other = await keepEvidence();
    await client.query(asked);
    const page = await client.chain(1);

    expect(checkOwnChain([page], other.double.evidence.vkey, [])).toMatchObject({
      holds: false,
      unproven: [1, 2],
    });
  });

  test('a consent artefact is named by the hash of what was stored', async () => {
    let stored = '';
    const { client } = await connect({
      answer: ({ body }) => {
        stored = hashBody(body);
        return { body: {} };
      },
    });

    expect(await client.consent({ subject: 's', purpose: 'p' })).toBe(stored);
  });
});

test('a refusal that comes before a large delivery is sent whole still reaches the caller', async () => {
  const server = createServer((_, response) => {
    response.writeHead(401, { connection: 'close' }).end('{"code":"unauthenticated"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push({ close: () => new Promise((resolve) => void server.close(() => resolve())) });
  const { port } = server.address() as AddressInfo;
  const gatewayKeys = [toPublicJwk(generateKey('ES256'))];
  const client = createClient({ system, key, baseUrl: `http://127.0.0.1:${port}`, gatewayKeys });
  const rows = Array.from({ length: 200_000 }, (_, i) => ({ TYSHXYDM: `${i}`, QYMC: '某企业'.repeat(10) }));

  await expect(client.push({ ...delivered, rows })).rejects.toMatchObject({
    name: 'NotFromGateway',
    unverified: { code: 'unauthenticated' },
  });
});
