import { afterEach, describe, expect, test, vi } from 'vitest';
import { listHeaderValues } from './list-header-values.ts';
import { createLog, silentLog } from './log.ts';
import { readRawTarget } from './raw-target.ts';
import { readBytes } from './read-bytes.ts';
import { type RunningServer, type ServeOptions, serve } from './serve.ts';
import { streamBody } from './stream-body.ts';
import { fakeTimers } from './testing/fake-timers.ts';
import { openSocket, sendRaw } from './testing/raw-request.ts';
import { testApp } from './testing/test-app.ts';

const running: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop(0)));
});

function exampleApp() {
  const app = testApp();
  app.get('/lines', (c) => c.json(listHeaderValues(c, 'Shuqiao-Request')));
  app.post('/body', async (c) => c.json({ bytes: (await readBytes(c, 1_000)).length }));
  return app;
}

async function start(options: Partial<ServeOptions> = {}): Promise<RunningServer> {
  const server = await serve({ app: exampleApp(), host: '127.0.0.1', port: 0, log: silentLog, ...options });
  running.push(server);
  return server;
}

const get = (target: string, ...lines: string[]): string =>
  [`GET ${target} HTTP/1.1`, 'Host: localhost', ...lines, 'Connection: close', '', ''].join('\r\n');

describe('SQX-R04: the raw request target', () => {
  function targetApp() {
    const app = testApp();
    app.all('*', (c) => c.json({ target: readRawTarget(c) }));
    return app;
  }

  test.each([
    '/api/%2e%2e/secret',
    '/api/a%2Fb',
    '/api//x/./y/../z',
    '/api/x?a=1&b=%20#c',
    'http://elsewhere.example/api/../x',
  ])('%s is seen as it was sent', async (target) => {
    const { port } = await start({ app: targetApp() });
    const answer = await sendRaw(port, get(target));
    expect(JSON.parse(answer.body)).toEqual({ target });
  });

  test('without a server in between is path and query', async () => {
    const res = await targetApp().request('/echo/x?a=1');
    expect(await res.json()).toEqual({ target: '/echo/x?a=1' });
  });
});

describe('SQX-R08: repeated header fields', () => {
  test('are seen as they came, one entry for each line', async () => {
    const { port } = await start();
    const answer = await sendRaw(port, get('/lines', 'Shuqiao-Request: a', 'SHUQIAO-REQUEST: b'));
    expect(JSON.parse(answer.body)).toEqual(['a', 'b']);
  });

  test('an absent field has no entries', async () => {
    const { port } = await start();
    expect(JSON.parse((await sendRaw(port, get('/lines'))).body)).toEqual([]);
  });

  test('without a server in between the joined value is the one entry', async () => {
    const res = await exampleApp().request('/lines', { headers: { 'Shuqiao-Request': 'a' } });
    expect(await res.json()).toEqual(['a']);
  });
});

describe('what the HTTP parser refuses is a problem', () => {
  test('header fields over 16 KiB: 431', async () => {
    const { port } = await start();
    const answer = await sendRaw(port, get('/lines', `X-Long: ${'a'.repeat(20_000)}`));
    expect(answer.status).toBe(431);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'headers_too_large', status: 431 });
  });

  test.each([
    ['a line that is no request', 'HELO city\r\n\r\n'],
    ['a lower-case method', 'post /lines HTTP/1.1\r\nHost: x\r\n\r\n'],
    [
      'two different lengths',
      'POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
    ],
    [
      'both length and chunks',
      'POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['no Host', 'GET /lines HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['a Host that is none', 'GET /lines HTTP/1.1\r\nHost: a b/c\r\nConnection: close\r\n\r\n'],
  ])('%s: 400', async (_name, request) => {
    const { port } = await start();
    const answer = await sendRaw(port, request);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'request_malformed' });
  });

  test('SQX-R03: a backslash in the target is refused as ambiguous before it is read as a slash', async () => {
    const { port } = await start();
    const answer = await sendRaw(port, 'GET /echo\\x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');

    expect([answer.status, JSON.parse(answer.body).code]).toEqual([400, 'path_ambiguous']);
  });

  test('SQX-R120: a header block that does not come to an end in time: 408, connection closed', async () => {
    const { port } = await start({ limits: { headersMs: 100 } });
    const answer = await sendRaw(port, 'GET /lines HTTP/1.1\r\nHost: x\r\n');
    expect(answer.status).toBe(408);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'request_timeout' });
  });
});

test('a thrown value that is no error is a problem like any other, and the server goes on', async () => {
  const lines: string[] = [];
  const app = testApp();
  app.get('/odd', () => {
    throw '371099199001010014' as unknown as Error;
  });
  app.get('/fine', (c) => c.text('ok'));
  const { url } = await start({ app, log: createLog('info', { write: (line) => lines.push(line) }) });
  const odd = await fetch(`${url}/odd`);
  expect([odd.status, await odd.json()]).toMatchObject([500, { code: 'internal' }]);
  expect((await fetch(`${url}/fine`)).status).toBe(200);
  expect(lines.join()).toContain('failed outside its app');
  expect(lines.join()).not.toContain('3710');
});

describe('a body over a real connection', () => {
  test('within its limit is read', async () => {
    const { url } = await start();
    const res = await fetch(`${url}/body`, { method: 'POST', body: 'x'.repeat(1_000) });
    expect(await res.json()).toEqual({ bytes: 1_000 });
  });

  test('declared too long is 413 before a byte of it is sent', async () => {
    const { port } = await start();
    const head =
      'POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000000\r\nConnection: close\r\n\r\n';
    const answer = await sendRaw(port, head);
    expect([answer.status, JSON.parse(answer.body)]).toMatchObject([
      413,
      { code: 'body_too_large', limit: 1_000 },
    ]);
  });

  test('that grows too long in chunks is 413, and the next request is served', async () => {
    const { url, port } = await start();
    const head = 'POST /body HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n';
    const chunk = `400\r\n${'x'.repeat(0x400)}\r\n`;
    const answer = await sendRaw(port, head, ...Array.from({ length: 50 }, () => chunk), '0\r\n\r\n');
    expect(answer.status).toBe(413);
    expect((await fetch(`${url}/lines`)).status).toBe(200);
  });

  test('SQX-R121: that stands still is 408, and the connection is closed', async () => {
    const timers = fakeTimers();
    let entered: () => void = () => undefined;
    const inside = new Promise<void>((resolve) => (entered = resolve));
    const app = testApp();
    app.post('/body', async (c) => {
      entered();
      const limits = { deadlineMs: 10_000, minBytesPerSecond: 10_240 };
      return c.json({ bytes: (await readBytes(c, 1_000, limits, timers)).length });
    });
    const { port } = await start({ app });
    const answered = sendRaw(port, 'POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\nxxx');
    await inside;
    await timers.pass(2_000);
    const answer = await answered;
    expect([answer.status, JSON.parse(answer.body)]).toMatchObject([408, { code: 'body_timeout' }]);
  });

  test('whose sender goes away leaves the server up', async () => {
    const { url, port } = await start();
    const socket = await openSocket(port);
    socket.write('POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\nxxx');
    socket.destroy();
    expect((await fetch(`${url}/lines`)).status).toBe(200);
  });
});

describe('a streamed answer', () => {
  async function* rows(count: number): AsyncGenerator<Uint8Array> {
    for (let row = 0; row < count; row += 1) yield Buffer.from(`{"row":${row}}\n`);
  }
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('{"row":0}\n');
    throw new Error('select * from record where GMSFHM = 371099199001010014');
  }

  test('arrives whole', async () => {
    const app = testApp();
    app.get('/rows', (c) => c.body(streamBody(c, rows(3), silentLog)));
    const { url } = await start({ app });
    expect(await (await fetch(`${url}/rows`)).text()).toBe('{"row":0}\n{"row":1}\n{"row":2}\n');
  });

  test('that fails half-way is broken off, and does not tell the caller why', async () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => lines.push(line) });
    const app = testApp();
    app.get('/rows', (c) => c.body(streamBody(c, broken(), log)));
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { port } = await start({ app });
    const answer = await sendRaw(port, get('/rows'));
    const said = [answer.body, ...printed.mock.calls.flat().map(String)].join();
    printed.mockRestore();
    expect(said).not.toMatch(/select|GMSFHM|3710/);
    expect(answer.body).not.toMatch(/0\r\n\r\n$/);
    expect(lines.join()).toContain('answer broken off');
  });
});

describe('stopping', () => {
  test('lets a request that runs finish, and accepts no new one', async () => {
    let release: () => void = () => undefined;
    let entered: () => void = () => undefined;
    const inside = new Promise<void>((resolve) => (entered = resolve));
    const app = testApp();
    app.get('/slow', async (c) => {
      entered();
      await new Promise<void>((resolve) => (release = resolve));
      return c.text('finished');
    });
    const server = await start({ app });
    const slow = fetch(`${server.url}/slow`);
    await inside;
    const stopped = server.stop();
    await expect(fetch(`${server.url}/slow`)).rejects.toThrow();
    release();
    expect(await (await slow).text()).toBe('finished');
    await stopped;
  });

  test('closes what does not finish by the deadline', async () => {
    let entered: () => void = () => undefined;
    const inside = new Promise<void>((resolve) => (entered = resolve));
    const app = testApp();
    app.get('/hang', () => {
      entered();
      return new Promise<Response>(() => undefined);
    });
    const server = await start({ app });
    const hanging = fetch(`${server.url}/hang`);
    const failed = expect(hanging).rejects.toThrow();
    await inside;
    await server.stop(20);
    await failed;
  });
});

test('a taken port is an error that the caller of serve gets', async () => {
  const { port } = await start();
  await expect(start({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
