import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { listType, refused, sendList, startGetWorld } from './testing/start-get-world.ts';

const MIB = 1_048_576;

const { server, routes, openGet } = await startGetWorld();
afterAll(() => server.close());

describe('LIC-S3: only a list is read', () => {
  test.each([400, 401, 403, 404, 410, 429, 500, 502, 503])(
    '%i, though it claims to be one',
    async (status) => {
      routes['/error'] = (_request, response) =>
        response.writeHead(status, { 'Content-Type': listType }).end('list');
      expect(await openGet().get('/error')).toEqual({ ...refused('status'), status });
    },
  );

  test.each([
    'text/html',
    'application/jwt',
    'application/statuslist+json',
    `text/${listType}`,
    `x-${listType}`,
    '',
  ])('200 as %s', async (type) => {
    routes['/type'] = (_request, response) => sendList(response, 'list', { 'Content-Type': type });
    expect(await openGet().get('/type')).toEqual(refused('media_type'));
  });

  test('200 without a type', async () => {
    routes['/type'] = (_request, response) => response.writeHead(200).end('list');
    expect(await openGet().get('/type')).toEqual(refused('media_type'));
  });

  test.each([listType.toUpperCase(), `${listType}; charset=utf-8`, `${listType} ;x=y`])(
    '%s is it',
    async (type) => {
      routes['/type'] = (_request, response) => sendList(response, 'list', { 'Content-Type': type });
      expect(await openGet().get('/type')).toHaveProperty('bytes');
    },
  );
});

describe('LIC-S4: size', () => {
  const bomb = gzipSync(Buffer.alloc(256 * MIB));

  test('5 MiB are read, one byte more is not', async () => {
    routes['/full'] = (_request, response) => sendList(response, Buffer.alloc(5 * MIB));
    routes['/over'] = (_request, response) => sendList(response, Buffer.alloc(5 * MIB + 1));
    expect(await openGet().get('/full')).toHaveProperty('bytes.length', 5 * MIB);
    expect(await openGet().get('/over')).toEqual(refused('too_large'));
  });

  test('gzip is decoded, and counted as decoded', async () => {
    routes['/gzip'] = (_request, response) =>
      sendList(response, gzipSync('list'), { 'Content-Encoding': 'GZIP' });
    routes['/over'] = (_request, response) =>
      sendList(response, gzipSync(Buffer.alloc(5 * MIB + 1)), { 'Content-Encoding': 'gzip' });
    expect(await openGet().get('/gzip')).toMatchObject({ bytes: Buffer.from('list') });
    expect(await openGet().get('/over')).toEqual(refused('too_large'));
  });

  test('LIC-T16: 256 MiB in 261 KB on the wire are refused, and memory stays flat', async () => {
    routes['/bomb'] = (_request, response) => sendList(response, bomb, { 'Content-Encoding': 'gzip' });
    expect(bomb.length).toBeLessThan(300_000);
    const { get } = openGet();
    await get('/bomb');
    const beforeBytes = process.memoryUsage().rss;
    for (let round = 0; round < 3; round += 1) expect(await get('/bomb')).toEqual(refused('too_large'));
    expect(process.memoryUsage().rss - beforeBytes).toBeLessThan(64 * MIB);
  });

  test.each(['br', 'deflate', 'zstd', 'gzip, gzip', 'x-gzip', 'none'])(
    'encoding %s is not decoded',
    async (encoding) => {
      routes['/encoded'] = (_request, response) =>
        sendList(response, 'list', { 'Content-Encoding': encoding });
      expect(await openGet().get('/encoded')).toEqual(refused('encoding'));
    },
  );

  test.each([
    ['that is none', Buffer.from('list')],
    ['that is cut off', gzipSync('list').subarray(0, -4)],
  ])('gzip %s is a broken connection', async (_name, body) => {
    routes['/broken'] = (_request, response) => sendList(response, body, { 'Content-Encoding': 'gzip' });
    expect(await openGet().get('/broken')).toMatchObject(refused('connection'));
  });

  test('a declared length proves nothing: too much is refused, too little is not read beyond it', async () => {
    routes['/more'] = ({ socket }) => {
      socket.end(`HTTP/1.1 200 OK\r\nContent-Type: ${listType}\r\nContent-Length: 9999\r\n\r\nlist`);
    };
    routes['/less'] = ({ socket }) => {
      socket.end(`HTTP/1.1 200 OK\r\nContent-Type: ${listType}\r\nContent-Length: 4\r\n\r\nlist and more`);
    };
    expect(await openGet().get('/more')).toMatchObject(refused('connection'));
    expect(await openGet().get('/less')).toMatchObject({ bytes: Buffer.from('list') });
  });

  test('headers of more than 16 KiB are not taken', async () => {
    routes['/headers'] = (_request, response) => sendList(response, 'list', { 'X-Long': 'x'.repeat(16_384) });
    expect(await openGet().get('/headers')).toMatchObject(refused('connection'));
  });
});
