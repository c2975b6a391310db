import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { FetchFailed, fetchLimited, type LimitedGet } from './fetch-limited.ts';

const mediaType = 'application/statuslist+jwt';
const limits: LimitedGet = { mediaType, maxBytes: 1_000 };

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

async function getReason(url: string, more: Partial<LimitedGet> = {}): Promise<string> {
  try {
    await fetchLimited(url, { ...limits, ...more });
    return 'fetched';
  } catch (error) {
    if (error instanceof FetchFailed) return error.reason;
    throw error;
  }
}

describe('a limited fetch', () => {
  test('asks for the type that it reads, and reads it whatever its parameters', async () => {
    const url = await serve(({ headers }, response) =>
      response
        .writeHead(200, { 'content-type': 'Application/StatusList+JWT; charset=utf-8' })
        .end(headers.accept),
    );

    expect(await fetchLimited(url, limits)).toMatchObject({ status: 200, text: mediaType });
  });

  test.each([404, 429, 500, 503, 204, 206])(
    'LIC-S3, LIC-S13: status %i is a failure with that name',
    async (status) => {
      const url = await serve((_, response) =>
        response.writeHead(status, { 'content-type': mediaType }).end(),
      );

      expect(await getReason(url)).toBe(`status_${status}`);
    },
  );

  test('LIC-S3: an error page with status 200 is never read', async () => {
    const url = await serve((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('x'),
    );

    expect(await getReason(url)).toBe('media_type');
  });

  test('LIC-S2: a redirect is not followed, not even on the same host', async () => {
    const visited: (string | undefined)[] = [];
    const url = await serve(({ url: path }, response) => {
      visited.push(path);
      response.writeHead(302, { location: '/elsewhere' }).end();
    });

    expect(await getReason(url)).toBe('connection');
    expect(visited).toEqual(['/']);
  });

  test('LIC-S4: bytes are counted after decoding, so that a small answer cannot grow large', async () => {
    const bomb = gzipSync(Buffer.alloc(100_000));
    const url = await serve((_, response) =>
      response.writeHead(200, { 'content-type': mediaType, 'content-encoding': 'gzip' }).end(bomb),
    );

    expect(bomb.length).toBeLessThan(limits.maxBytes);
    expect(await getReason(url)).toBe('too_large');
  });

  test('an answer of just the size allowed is read', async () => {
    const url = await serve((_, response) =>
      response.writeHead(200, { 'content-type': mediaType }).end('a'.repeat(1_000)),
    );

    expect(await getReason(url)).toBe('fetched');
    expect(await getReason(url, { maxBytes: 999 })).toBe('too_large');
  });

  test('LIC-S2: the time limit holds for a body that never ends as well', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-type': mediaType }).write('a');
    });

    expect(await getReason(url, { timeoutMs: 50 })).toBe('timeout');
  });

  test('an answer that is no UTF-8 is a failure', async () => {
    const url = await serve((_, response) =>
      response.writeHead(200, { 'content-type': mediaType }).end(Buffer.of(0xc3, 0x28)),
    );

    expect(await getReason(url)).toBe('encoding');
  });

  test('"not modified" counts only where it was asked for', async () => {
    const url = await serve((_, response) => response.writeHead(304).end());

    expect(await fetchLimited(url, { ...limits, etag: '"x"' })).toEqual({ status: 304 });
    expect(await getReason(url)).toBe('status_304');
  });
});
