import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import { hashBody } from '@shuqiao/protocol/sqx/body-hash';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createClient } from './create-client.ts';
import { connect, delivered, key, system } from './testing/connect-double.ts';

describe('a delivery', () => {
  const rows = [
    { TYSHXYDM: 'A', QYMC: '甲' },
    { $op: 'delete', TYSHXYDM: 'B' },
  ];
  const ndjson = `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`;
  const listSpools = () => readdirSync(tmpdir()).filter((name) => name.startsWith('shuqiao-delivery-'));

  function writeRows(): string {
    const folder = mkdtempSync(join(tmpdir(), 'shuqiao-client-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'rows.ndjson');
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

test('a refusal that comes before a large delivery is sent whole still reaches the caller', async () => {
  const server = createServer((_, response) => {
    response.writeHead(401, { connection: 'close' }).end('{"code":"unauthenticated"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const gatewayKeys = [toPublicJwk(generateKey('ES256'))];
  const client = createClient({ system, key, baseUrl: `http://127.0.0.1:${port}`, gatewayKeys });
  const rows = Array.from({ length: 200_000 }, (_, i) => ({ TYSHXYDM: `${i}`, QYMC: '某企业'.repeat(10) }));

  await expect(client.push({ ...delivered, rows })).rejects.toMatchObject({
    name: 'NotFromGateway',
    unverified: { code: 'unauthenticated' },
  });
});
