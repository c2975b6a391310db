import { type RawAnswer, sendRaw } from '@shuqiao/http/testing/raw-request';
import { DEFAULT_CITY, generateCity, scaleCity } from '@shuqiao/seeds/generate-city';
import { listSupplies } from '@shuqiao/seeds/list-supplies';
import { createCatalogueClient } from '@shuqiao/seeds/load-city/catalogue-client';
import { findChannels } from '@shuqiao/seeds/load-city/load-channels';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { FIRST_RESOURCE, type FirstCall, findFirstCall } from '../src/first-call.ts';
import { copyCity } from './support/copy-city.ts';
import { type EmbeddedGateway, removeFolder, SMALLEST, startEmbedded } from './support/embedded-gateway.ts';
import { sendSigned } from './support/signed-request.ts';

const MEBIBYTE = 1_048_576;
const contract = 'urn:shuqiao:contract:102001-000001@1.0.0';
const resourcePath = '/exchange/v1/resources/102001-000001';
const json = 'application/json';
const ndjson = 'application/x-ndjson';

const city = generateCity(scaleCity(DEFAULT_CITY, SMALLEST));
const exampleUscc = city.enterprises[0]?.uscc ?? '';

const toBytes = (text: string): Uint8Array[] => [Buffer.from(text)];

interface Over {
  path?: string;
  sentContentType?: string;
  resource?: string;
}

describe('bad input over plain sockets', () => {
  let dataDir: string;
  let gateway: EmbeddedGateway;
  let call: FirstCall;
  let channel: string;

  beforeAll(async () => {
    ({ dataDir } = await copyCity());
    gateway = await startEmbedded({ dataDir });
    const found = await findFirstCall(gateway.target, exampleUscc);
    if (!found) throw new Error('no seeded grant');
    call = found;
    channel = (await findChannels(createCatalogueClient(gateway.target))).get(FIRST_RESOURCE)?.id ?? '';
  }, 120_000);

  afterAll(async () => {
    await gateway.program.stop();
    await removeFolder(dataDir);
  });

  afterEach(async () => {
    expect((await fetch(`${gateway.url}/health/live`)).status).toBe(200);
    expect(await (await fetch(`${gateway.url}/health/ready`)).json()).toMatchObject({ state: 'ok' });
  });

  function expectProblem(answer: RawAnswer, status: number, code: string): void {
    expect(`${answer.status} ${answer.headers.get('content-type')}`).toBe(
      `${status} application/problem+json`,
    );
    expect(answer.body).toContain(`"code":"${code}"`);
    expect(answer.body).toContain('"titleZh"');
  }

  function query(body: readonly Uint8Array[], over: Over = {}) {
    const { system, grant, purpose, legalBasis } = call;
    const { resource = FIRST_RESOURCE } = over;
    const named = { grant_id: grant, purpose, legal_basis: legalBasis };
    const claims = { resource_id: resource, contract, ...named };
    const path = `${resourcePath}/query`;
    return sendSigned(gateway, { system, path, claims, contentType: json, body, ...over });
  }

  function deliver(body: readonly Uint8Array[]) {
    const system = listSupplies().find(({ resource }) => resource === FIRST_RESOURCE)?.system ?? '';
    const claims = { resource_id: FIRST_RESOURCE, contract, channel_id: channel };
    return sendSigned(gateway, {
      system,
      path: `${resourcePath}/deliveries`,
      claims,
      contentType: ndjson,
      body,
    });
  }

  const plain = (method: string, path: string, headers: string[], ...body: Uint8Array[]) =>
    sendRaw(
      gateway.port,
      `${[`${method} ${path} HTTP/1.1`, `Host: 127.0.0.1:${gateway.port}`, 'Connection: close', ...headers].join('\r\n')}\r\n\r\n`,
      ...body,
    );

  test('a query that is right is answered: what follows is refused for its one fault', async () => {
    expect((await query(toBytes(JSON.stringify(call.body)))).status).toBe(200);
  });

  test('a query with another content type than it signed', async () => {
    expectProblem(await query(toBytes('{}'), { sentContentType: 'text/plain' }), 415, 'content_type');
  });

  test.each([
    ['deep', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
    ['with a member twice', `{"TYSHXYDM":"${exampleUscc}","TYSHXYDM":"${exampleUscc}"}`],
    ['that is none', '{"TYSHXYDM":'],
  ])('a query body of JSON %s', async (_name, body) => {
    expectProblem(await query(toBytes(body)), 422, 'schema');
  });

  test('a query body that is no UTF-8', async () => {
    const body = [Buffer.from('{"TYSHXYDM":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')];
    expectProblem(await query(body), 422, 'schema');
  });

  test('a query body over its limit', async () => {
    expectProblem(await query([Buffer.alloc(2 * MEBIBYTE, ' ')]), 413, 'body_too_large');
  });

  test('a query for a resource that does not exist', async () => {
    const unknown = { path: '/exchange/v1/resources/102001-999999/query', resource: '102001/999999' };
    expectProblem(await query(toBytes('{}'), unknown), 404, 'resource_unknown');
  });

  test('a delivery that ends in the middle of a line', async () => {
    expectProblem(await deliver(toBytes('{"TYSHXYDM":"9137')), 400, 'delivery_truncated');
  });

  test('a delivery with a line that is no JSON', async () => {
    expectProblem(await deliver(toBytes('{"TYSHXYDM":\n')), 422, 'delivery_refused');
  });

  test('a delivery with bytes that are no UTF-8', async () => {
    const body = [Buffer.from('{"QYMC":"'), Buffer.from([0xff, 0xfe, 0x80]), Buffer.from('"}\n')];
    expectProblem(await deliver(body), 400, 'delivery_malformed');
  });

  test('a delivery of rows as deep as they get', async () => {
    const row = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}\n`;
    expectProblem(await deliver(toBytes(row)), 422, 'delivery_refused');
  });

  test('a line of 8 MiB without an end', { timeout: 60_000 }, async () => {
    const chunk = Buffer.alloc(MEBIBYTE, 'a');
    const answer = await deliver(Array.from({ length: 8 }, () => chunk));
    expectProblem(answer, 413, 'delivery_line_too_long');
  });

  test('a delivery that nobody signed is refused before its 64 MiB are sent', {
    timeout: 60_000,
  }, async () => {
    const headers = [`Content-Type: ${ndjson}`, `Content-Length: ${64 * MEBIBYTE}`];
    const answer = await plain('POST', `${resourcePath}/deliveries`, headers, Buffer.from('{'));
    expectProblem(answer, 401, 'jwt_missing');
  });

  test('nothing of all these deliveries has become visible', async () => {
    const answer = await query(toBytes(JSON.stringify(call.body)));
    expect(answer.status).toBe(200);
    expect(answer.body).not.toContain('aaaa');
  });

  test.each([
    ['GET', `${resourcePath}/query`],
    ['DELETE', `${resourcePath}/deliveries`],
    ['PUT', '/catalogue/v1/departments'],
    ['POST', '/health/live'],
  ])('the wrong method %s %s names the right one', async (method, path) => {
    const answer = await plain(method, path, []);
    expectProblem(answer, 405, 'method_not_allowed');
    expect(answer.headers.get('allow')).toBeTruthy();
  });

  test.each(['/nothing', '/exchange/v1/nothing', '/catalogue/v1/resources/999999-1', '/problems/nothing'])(
    'the unknown path %s',
    async (path) => {
      expectProblem(await plain('GET', path, []), 404, 'not_found');
    },
  );

  test.each([
    ['not JSON', '{'],
    ['deep JSON', '['.repeat(100_000)],
    ['a member twice', '{"id":"a","id":"b"}'],
  ])('a catalogue body that is %s, from somebody who may write', async (_name, text) => {
    const token = await gateway.target.personToken({ subject: 'seed-bureau', role: 'bureau' });
    const body = Buffer.from(text);
    const headers = [
      `Content-Type: ${json}`,
      `Content-Length: ${body.length}`,
      `Authorization: Bearer ${token}`,
    ];
    const answer = await plain('POST', '/catalogue/v1/systems', headers, body);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  test('a request that is no HTTP', async () => {
    expect((await sendRaw(gateway.port, 'hello\r\n\r\n')).status).toBe(400);
  });

  test('a header block without an end', async () => {
    const answer = await plain('GET', '/health/live', [`X: ${'a'.repeat(200_000)}`]);
    expect([413, 431]).toContain(answer.status);
  });
});
