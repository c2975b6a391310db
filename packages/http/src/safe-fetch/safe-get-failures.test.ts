import type { RequestListener, ServerResponse } from 'node:http';
import { connect, createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { fakeTimers } from '../testing/fake-timers.ts';
import { makeSelfSignedCertificate } from './testing/self-signed-certificate.ts';
import { listType, refused, startGetWorld } from './testing/start-get-world.ts';
import { startHttpsServer } from './testing/start-https-server.ts';

const { server, routes, openGet } = await startGetWorld();
afterAll(() => server.close());

describe('LIC-S2: time', () => {
  /** Resolves once the server has begun to answer. */
  function dripAt(path: string, encoding = 'identity'): Promise<void> {
    return new Promise((resolve) => {
      routes[path] = (_request, response) => {
        response.writeHead(200, { 'Content-Type': listType, 'Content-Encoding': encoding });
        response.write(gzipSync('list').subarray(0, 12), () => resolve());
      };
    });
  }

  test.each(['identity', 'gzip'])(
    '5 s after the first step it is over, whatever has come (%s)',
    async (encoding) => {
      const timers = fakeTimers();
      const begun = dripAt('/slow', encoding);
      const answer = openGet({ timers }).get('/slow');
      await begun;
      await timers.pass(4_999);
      expect(await Promise.race([answer, 'still reading'])).toBe('still reading');
      await timers.pass(1);
      expect(await answer).toEqual(refused('timeout'));
    },
  );

  test('a server that accepts and says nothing', async () => {
    const timers = fakeTimers();
    const asked = new Promise<void>((resolve) => {
      routes['/silent'] = () => resolve();
    });
    const answer = openGet({ timers }).get('/silent');
    await asked;
    await timers.pass(5_000);
    expect(await answer).toEqual(refused('timeout'));
  });

  test('a resolver that never answers', async () => {
    const timers = fakeTimers();
    const answer = openGet({ timers, resolve: () => new Promise(() => undefined) }).get('/tsl/1');
    await timers.pass(5_000);
    expect(await answer).toEqual(refused('timeout'));
  });

  test('redirects do not begin the time anew', async () => {
    const timers = fakeTimers();
    let turns = 0;
    const asked = new Promise<void>((resolve) => {
      routes['/turn'] = (_request, response) => {
        turns += 1;
        if (turns === 1) response.writeHead(302, { Location: '/turn' }).end();
        else resolve();
      };
    });
    const { get } = openGet({ timers });
    const answer = get('/turn');
    await asked;
    await timers.pass(5_000);
    expect(await answer).toEqual(refused('timeout'));
  });

  test('the caller may give up earlier; no timer is left behind', async () => {
    const timers = fakeTimers();
    const abort = new AbortController();
    const begun = dripAt('/slow');
    const { get } = openGet({ timers });
    const answer = get('/slow', { signal: abort.signal });
    await begun;
    abort.abort();
    expect(await answer).toEqual(refused('aborted'));
    expect(await get('/tsl/1', { signal: AbortSignal.abort() })).toEqual(refused('aborted'));
    expect(timers.pending()).toBe(0);
  });
});

describe('LIC-S13: what is no answer', () => {
  test('a certificate of nobody we trust', async () => {
    expect(
      await openGet({ ca: [makeSelfSignedCertificate('lists.example').cert] }).get('/tsl/1'),
    ).toMatchObject(refused('connection'));
  });

  test('a certificate for another name', async () => {
    const { get } = openGet();
    const origin = `https://third.example:${server.port}`;
    expect(await get(`${origin}/`, { prefixes: [origin] })).toMatchObject(refused('connection'));
  });

  test('no server', async () => {
    const closed = await startHttpsServer(() => undefined, 'lists.example');
    await closed.close();
    const url = `https://lists.example:${closed.port}/`;
    expect(await openGet({ ports: [closed.port] }).get(url, { prefixes: [url] })).toMatchObject(
      refused('connection'),
    );
  });

  test('something that speaks no TLS, and something that speaks no HTTP', async () => {
    const plain = createServer((socket) =>
      socket
        .on('error', () => socket.destroy())
        .resume()
        .end('hello\r\n'),
    );
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    const address = plain.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const url = `https://lists.example:${port}/`;
    expect(await openGet({ ports: [port] }).get(url, { prefixes: [url] })).toMatchObject(
      refused('connection'),
    );
    await new Promise((resolve) => plain.close(resolve));
    routes['/odd'] = ({ socket }) => socket.end('hello\r\n');
    expect(await openGet().get('/odd')).toMatchObject(refused('connection'));
  });

  test('a connection that breaks off', async () => {
    routes['/reset'] = ({ socket }) => socket.destroy();
    expect(await openGet().get('/reset')).toMatchObject(refused('connection'));
  });

  test('the server of these tests is there, so that the refusals above are ours', async () => {
    const socket = connect(server.port, '127.0.0.1');
    await new Promise<void>((resolve) => socket.once('connect', resolve));
    socket.destroy();
    expect(await openGet().get('/tsl/1')).toHaveProperty('bytes');
  });
});

describe('LIC-S14: a host that keeps failing is left alone', () => {
  test.each([
    ['errors', (_: unknown, response: ServerResponse) => response.writeHead(503).end()],
    [
      'refusals for asking too often',
      (_: unknown, response: ServerResponse) => response.writeHead(429).end(),
    ],
    ['broken connections', (_: unknown, response: ServerResponse) => response.destroy()],
  ])('after three %s; then it is tried again', async (_name, route: RequestListener) => {
    routes['/failing'] = route;
    const timers = fakeTimers();
    const { get } = openGet({ timers });
    for (let times = 0; times < 3; times += 1) await get('/failing');
    const before = server.connections();
    expect(await get('/tsl/1')).toEqual(refused('host_down'));
    expect(server.connections()).toBe(before);
    await timers.pass(10_000);
    expect(await get('/tsl/1')).toHaveProperty('bytes');
    expect(await get('/tsl/1')).toHaveProperty('bytes');
  });

  test.each([
    ['does not have the list', (_: unknown, response: ServerResponse) => response.writeHead(404).end()],
    ['sends something else', (_: unknown, response: ServerResponse) => response.writeHead(200).end('list')],
  ])('not one that %s', async (_name, route: RequestListener) => {
    routes['/alive'] = route;
    const { get } = openGet();
    for (let times = 0; times < 5; times += 1) await get('/alive');
    expect(await get('/tsl/1')).toHaveProperty('bytes');
    routes['/failing'] = (_request, response) => response.writeHead(500).end();
    for (const path of ['/failing', '/failing', '/alive', '/failing', '/failing']) await get(path);
    expect(await get('/tsl/1')).toHaveProperty('bytes');
  });

  test('the host at the end of a redirect is the one to blame', async () => {
    routes['/away'] = (_request, response) =>
      response.writeHead(302, { Location: `https://other.example:${server.port}/failing` }).end();
    routes['/failing'] = (_request, response) => response.writeHead(500).end();
    const { get } = openGet();
    for (let times = 0; times < 4; times += 1) await get('/away');
    expect(await get('/away')).toEqual(refused('host_down'));
    expect(await get('/tsl/1')).toHaveProperty('bytes');
  });
});
