import { silentLog } from '@shuqiao/http/log';
import { serve } from '@shuqiao/http/serve';
import { sendRaw } from '@shuqiao/http/testing/raw-request';
import { decodeJwt } from 'jose';
import { describe, expect, onTestFinished, test } from 'vitest';
import { TAX_BUREAU } from '../testing/upstream.ts';
import { BASE_URL, NEW_PASSWORD, openWorld } from '../testing/world.ts';

const QUERY = '/portal/v1/services/exchange/resources/102001-000001/query';

describe('the relay', () => {
  test('asks for a signed-in person with a token of their own, never with the cookie', async () => {
    const world = await openWorld();
    const developer = await world.signedIn('developer');
    await developer.get('/portal/v1/services/catalogue/search?q=%E4%BC%81%E4%B8%9A&limit=2');
    const [received] = world.upstream.received;
    expect(received).toMatchObject({
      method: 'GET',
      path: '/catalogue/v1/search?q=%E4%BC%81%E4%B8%9A&limit=2',
      person: { subject: 'developer', role: 'developer', department: '11371000MBT0002816' },
    });
    expect(received?.headers.cookie).toBeUndefined();
  });

  test('asks for a stranger, and for an administrator, without any', async () => {
    const world = await openWorld();
    await world.browser().get('/portal/v1/services/provision/overview');
    await (await world.signedIn('admin')).get('/portal/v1/services/provision/overview');
    const asked = world.upstream.received.map(({ headers }) => headers.authorization);
    expect(asked).toEqual([undefined, undefined]);
  });

  test('uses one token of at most 60 seconds for a while, and a new one 15 seconds before its end', async () => {
    const world = await openWorld();
    const auditor = await world.signedIn('auditor');
    const read = async () => {
      await auditor.get('/portal/v1/services/exchange/evidence/3');
      return world.upstream.received.at(-1)?.headers.authorization?.replace('Bearer ', '') ?? '';
    };
    const first = await read();
    const { iat = 0, exp = 0 } = decodeJwt(first);
    expect(exp - iat).toBe(60);
    world.nowMs += 44_000;
    expect(await read()).toBe(first);
    world.nowMs += 1_000;
    expect(await read()).not.toBe(first);
  });

  test('passes what a role may ask, and tells the others which roles may', async () => {
    const world = await openWorld();
    const [auditor, developer] = [await world.signedIn('auditor'), await world.signedIn('developer')];
    expect((await auditor.get('/portal/v1/services/exchange/views')).status).toBe(200);
    expect(await developer.get('/portal/v1/services/exchange/views')).toMatchObject({
      status: 403,
      code: 'role_required',
      json: { roles: ['auditor'] },
    });
    expect((await auditor.post(QUERY, {})).code).toBe('role_required');
    expect((await world.browser().post(QUERY, {})).code).toBe('sign_in_required');
  });

  test('passes nothing that is not in its table', async () => {
    const world = await openWorld();
    const developer = await world.signedIn('developer');
    const count = world.upstream.received.length;
    for (const path of [
      'catalogue/imports',
      'catalogue/directory',
      'exchange/log/tile/0/000',
      'gateway/metrics',
    ]) {
      expect((await developer.get(`/portal/v1/services/${path}`)).status, path).toBe(404);
    }
    for (const path of ['exchange/views', 'catalogue/imports', 'exchange/log/chain', 'catalogue/search']) {
      expect((await developer.post(`/portal/v1/services/${path}`, {})).status, path).toBe(404);
    }
    expect(world.upstream.received).toHaveLength(count);
  });

  test('passes the problem of a service with its status and its wait', async () => {
    const world = await openWorld();
    const answer = await world.browser().get('/portal/v1/services/provision/reasons');
    expect(answer).toMatchObject({ status: 503, code: 'not_ready', json: { reason: 'evidence' } });
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('retry-after')).toBe('7');
  });

  test('says that a service is down, with an id and a hint, and nothing of where it is', async () => {
    const refuse = () => Promise.reject(new TypeError('fetch failed: 10.0.0.7:8702'));
    const world = await openWorld({ provision: refuse });
    const answer = await world.browser().get('/portal/v1/services/provision/overview');
    expect(answer).toMatchObject({ status: 503, code: 'dependency_unavailable' });
    expect(answer.json.instance).toBe(`urn:uuid:${answer.headers.get('x-request-id')}`);
    expect(answer.json.hint).toBeTruthy();
    expect(answer.text).not.toContain('10.0.0.7');
  });
});

describe('a signed request', () => {
  const signed = { 'Shuqiao-Request': 'eyJhbGciOiJFUzI1NiJ9.e30.c2ln' };

  test('passes byte for byte with its signature, and so does the signed answer', async () => {
    const world = await openWorld();
    const developer = await world.signedIn('developer');
    const body = '{ "TYSHXYDM":\t"91440300708461136T",  "items": ["企业"] }';
    const answer = await world.portal.app.request(QUERY, {
      method: 'POST',
      body,
      headers: {
        ...signed,
        Origin: BASE_URL,
        'Content-Type': 'application/json',
        Cookie: `shuqiao=${developer.cookies.get('shuqiao')}`,
      },
    });
    expect(answer.headers.get('shuqiao-response')).toBe('signed-answer');
    expect(answer.headers.get('set-cookie')).toBeNull();
    const received = world.upstream.received.at(-1);
    expect(received).toMatchObject({ path: '/exchange/v1/resources/102001-000001/query', body });
    expect(received?.headers['shuqiao-request']).toBe(signed['Shuqiao-Request']);
    expect(received?.headers.authorization).toBeUndefined();
  });

  test('over a mebibyte is refused, and from another site too', async () => {
    const world = await openWorld();
    const developer = await world.signedIn('developer');
    const large = { x: 'x'.repeat(1_048_576) };
    expect((await developer.post(QUERY, large, signed)).code).toBe('body_too_large');
    expect((await developer.post(QUERY, {}, { ...signed, Origin: 'https://evil.example' })).code).toBe(
      'cross_site_refused',
    );
  });
});

describe('signed requests that the exchange does not even take for somebody’s', () => {
  const refused = () => Response.json({ code: 'jwt_malformed' }, { status: 400 });

  test('soon pass no more for that account, and still for others', async () => {
    const world = await openWorld({ signed: refused });
    const developer = await world.signedIn('developer');
    for (let i = 0; i < 60; i++) expect((await developer.post(QUERY, {})).code).toBe('jwt_malformed');
    const answer = await developer.post(QUERY, {});
    expect(answer).toMatchObject({ status: 429, code: 'rate_limited' });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);

    const admin = await world.signedIn('admin');
    const lin = { id: 'lin', name: '林', role: 'developer', department: TAX_BUREAU.code };
    const { password } = (await admin.post('/portal/v1/accounts', lin)).json;
    const other = world.browser();
    await other.post('/portal/v1/sign-in', { account: 'lin', password });
    await other.post('/portal/v1/password', { current: password, next: NEW_PASSWORD });
    expect((await other.post(QUERY, {})).code).toBe('jwt_malformed');
    world.nowMs += 60_000;
    expect((await developer.post(QUERY, {})).code).toBe('jwt_malformed');
  });

  test('cannot overtake the count by coming all at once', async () => {
    let count = 0;
    const world = await openWorld({
      signed: () => {
        count += 1;
        return refused();
      },
    });
    const developer = await world.signedIn('developer');
    await Promise.all(Array.from({ length: 100 }, () => developer.post(QUERY, {})));
    expect(count).toBe(60);
  });

  test('are not those that it refuses with its signature', async () => {
    const signed = () =>
      Response.json({ code: 'schema' }, { status: 422, headers: { 'Shuqiao-Response': 'signed' } });
    const developer = await (await openWorld({ signed })).signedIn('developer');
    for (let i = 0; i < 70; i++) expect((await developer.post(QUERY, {})).code).toBe('schema');
  });
});

test('over a real connection a target with dot segments reaches no service', async () => {
  const world = await openWorld();
  const server = await serve({ app: world.portal.app, host: '127.0.0.1', port: 0, log: silentLog });
  onTestFinished(() => server.stop());
  for (const target of [
    '/portal/v1/services/catalogue/resources/../imports',
    '/portal/v1/services/catalogue/resources/%2e%2e/sample',
    '/portal/v1/services/catalogue/resources/x%2f..%2f..%2fimports/sample',
    '/portal/v1/services/catalogue/../../../exchange/v1/views',
  ]) {
    const request = `GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`;
    expect((await sendRaw(server.port, request)).status, target).toBeGreaterThanOrEqual(400);
  }
  expect(world.upstream.received).toEqual([]);
});
