import { HTTPException } from 'hono/http-exception';
import { describe, expect, test } from 'vitest';
import { createLog } from './log.ts';
import { Problem } from './problem.ts';
import { testApp } from './testing/test-app.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function exampleApp(options: Parameters<typeof testApp>[0] = {}) {
  const app = testApp(options);
  app.get('/things/:id', (c) => c.json({ id: c.req.param('id') }));
  app.put('/things/:id', (c) => c.json({ replaced: true }));
  app.post('/things', (c) => c.json({ created: true }, 201));
  app.get('/refuse', () => {
    throw new Problem('department_mismatch', { department: 'x' }, { headers: { 'Retry-After': '9' } });
  });
  app.get('/crash', () => {
    throw new Error('secret of the machine');
  });
  app.get('/hono', () => {
    throw new HTTPException(400, { message: 'Malformed JSON in request body' });
  });
  app.get('/hono-crash', () => {
    throw new HTTPException(503, { message: 'secret of the machine' });
  });
  return app;
}

describe('an address or method that is not served', () => {
  test('an unknown path is the problem not_found', async () => {
    const res = await exampleApp().request('/nothing/here');
    expect(res.status).toBe(404);
    expect(res.headers.get('content-type')).toBe('application/problem+json');
    expect(await res.json()).toMatchObject({
      code: 'not_found',
      type: 'urn:shuqiao:error:not_found',
      status: 404,
    });
  });

  test.each([
    ['DELETE', '/things/7', 'GET, HEAD, PUT'],
    ['OPTIONS', '/things/7', 'GET, HEAD, PUT'],
    ['GET', '/things', 'POST'],
    ['TRACE-LIKE', '/things', 'POST'],
  ])('%s %s is 405 with Allow: %s', async (method, path, allow) => {
    const res = await exampleApp().request(path, { method });
    expect(res.status).toBe(405);
    expect(res.headers.get('allow')).toBe(allow);
    expect(await res.json()).toMatchObject({ code: 'method_not_allowed' });
  });

  test('HEAD is answered where GET is', async () => {
    const res = await exampleApp().request('/things/7', { method: 'HEAD' });
    expect([res.status, await res.text()]).toEqual([200, '']);
  });
});

describe('an error', () => {
  test('that is a problem shows its code, both languages, its extensions and headers', async () => {
    const res = await exampleApp().request('/refuse');
    expect(res.status).toBe(403);
    expect(res.headers.get('retry-after')).toBe('9');
    expect(await res.json()).toEqual({
      department: 'x',
      type: 'urn:shuqiao:error:department_mismatch',
      title: 'This belongs to another department',
      titleZh: '属于其他部门的事项',
      status: 403,
      code: 'department_mismatch',
      hint: 'Only officers of the department concerned may do this.',
      hintZh: '只能由相关部门的人员办理。',
      instance: expect.stringMatching(/^urn:uuid:/),
    });
  });

  test.each(['/crash', '/hono-crash'])(
    'of unknown kind at %s is a 500 that says nothing of itself',
    async (path) => {
      const res = await exampleApp().request(path);
      const text = await res.text();
      expect(res.status).toBe(500);
      expect(JSON.parse(text)).toMatchObject({ code: 'internal' });
      expect(text).not.toMatch(/secret|machine|Error:|stack|\.ts/);
    },
  );

  test('of unknown kind names the trace it belongs to', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const res = await exampleApp().request('/crash', { headers: { traceparent } });
    expect(await res.json()).toMatchObject({ traceId: '4bf92f3577b34da6a3ce929d0e0e4736' });
  });

  test('that Hono itself throws keeps its status as a problem', async () => {
    const res = await exampleApp().request('/hono');
    expect(res.status).toBe(400);
    expect(await res.json()).toMatchObject({ code: 'request_malformed' });
  });

  test('extensions cannot replace the members of RFC 9457', async () => {
    const app = testApp();
    app.get('/', () => {
      throw new Problem('not_found', { status: 200, type: 'x', instance: 'y' });
    });
    expect(await (await app.request('/')).json()).toMatchObject({
      status: 404,
      type: 'urn:shuqiao:error:not_found',
      instance: expect.stringMatching(/^urn:uuid:/),
    });
  });

  test('401 carries a challenge', async () => {
    const app = testApp();
    app.get('/', () => {
      throw new Problem('unauthenticated_person');
    });
    expect((await app.request('/')).headers.get('www-authenticate')).toBe('Bearer realm="shuqiao"');
  });
});

describe('a request id', () => {
  test('is made for each request and stands in header and problem alike', async () => {
    const res = await exampleApp().request('/nothing');
    const requestId = res.headers.get('x-request-id');
    expect(requestId).toMatch(uuid);
    expect(await res.json()).toMatchObject({ instance: `urn:uuid:${requestId}` });
  });

  test('that the caller gave is kept when it is a UUID, and nothing else is', async () => {
    const given = '0199f0a0-0000-7000-8000-000000000009';
    const keep = await exampleApp().request('/things/7', { headers: { 'x-request-id': given } });
    const refuse = await exampleApp().request('/things/7', { headers: { 'x-request-id': 'x"><script>' } });
    expect(keep.headers.get('x-request-id')).toBe(given);
    expect(refuse.headers.get('x-request-id')).toMatch(uuid);
  });
});

test('every answer, refusals too, may be neither stored nor framed nor sniffed nor executed', async () => {
  for (const path of ['/things/7', '/nothing', '/crash', '/refuse']) {
    const { headers } = await exampleApp().request(path);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
  }
});

test('a handler’s own header takes the place of the common one', async () => {
  const app = testApp();
  app.get('/', (c) => c.body('x', 200, { 'Cache-Control': 'no-store, no-transform' }));
  expect((await app.request('/')).headers.get('cache-control')).toBe('no-store, no-transform');
});

describe('the request log', () => {
  function collect(level: 'debug' | 'info') {
    const lines: string[] = [];
    const log = createLog(level, { write: (line) => lines.push(line) });
    return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') };
  }

  test('is silent about an answer that is neither slow nor failed', async () => {
    const { log, lines } = collect('info');
    await exampleApp({ log }).request('/things/7');
    await exampleApp({ log }).request('/refuse');
    expect(lines).toEqual([]);
  });

  test('tells of a failure with its cause, its route and the id that the caller got', async () => {
    const { log, last } = collect('info');
    const res = await exampleApp({ log }).request('/crash');
    expect(last()).toMatchObject({
      level: 'error',
      service: 'test',
      route: '/crash',
      status: 500,
      code: 'internal',
      requestId: res.headers.get('x-request-id'),
      error: { type: 'Error', message: 'secret of the machine' },
    });
  });

  test('tells of a slow request', async () => {
    let nowMs = 0;
    const { log, last } = collect('info');
    const app = testApp({ log, clock: () => nowMs });
    app.get('/slow', (c) => {
      nowMs += 1_500;
      return c.text('late');
    });
    await app.request('/slow');
    expect(last()).toMatchObject({ level: 'warn', route: '/slow', durationMs: 1_500, status: 200 });
  });

  test('at level debug names the pattern of a route, never the path that was asked for', async () => {
    const { log, lines, last } = collect('debug');
    await exampleApp({ log }).request('/things/371099199001010014');
    expect(last()).toMatchObject({ level: 'debug', method: 'GET', route: '/things/:id', status: 200 });
    await exampleApp({ log }).request('/nothing/zhang-san');
    expect(last()).toMatchObject({ status: 404, code: 'not_found' });
    expect(last()).not.toHaveProperty('route');
    expect(lines.join()).not.toMatch(/3710|zhang/);
  });
});
