import { gzipSync } from 'node:zlib';
import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import { hashSubject } from '@shuqiao/protocol/sqx/subject-hash';
import { describe, expect, test } from 'vitest';
import { createClient } from './create-client.ts';
import type { HeldReceipt } from './held-receipt.ts';
import { asked, connect, contract, delivered, key, oneRecord, system } from './testing/connect-double.ts';
import type { Reply } from './testing/gateway-double.ts';

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
