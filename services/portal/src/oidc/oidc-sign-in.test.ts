import { describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { CLIENT, type ProviderOptions, startIdentityProvider } from '../testing/identity-provider.ts';
import { TAX_BUREAU } from '../testing/upstream.ts';
import { visitProvider } from '../testing/visit-provider.ts';
import { BASE_URL, openWorld } from '../testing/world.ts';

const redirectUri = `${BASE_URL}/portal/v1/oidc/callback`;
const HTML = { Accept: 'text/html,*/*;q=0.8' };

async function openCity(options: Partial<ProviderOptions> = {}, local = false) {
  const provider = await startIdentityProvider({ redirectUri, ...options });
  const claims = { roleClaim: 'shuqiao_role', departmentClaim: 'shuqiao_department' };
  const oidc = { issuer: provider.issuer, ...CLIENT, ...claims, name: '威海统一身份认证', scope: 'openid' };
  const world = await openWorld({ oidc, localAccounts: local });

  /** To the provider and back; `alter` may tamper with either address on the way. */
  async function travel(browser: Browser, alter: { go?(url: URL): void; back?(url: URL): void } = {}) {
    const start = await browser.get('/portal/v1/oidc/start?to=/portal/views');
    expect(start.status).toBe(303);
    const go = new URL(start.headers.get('location') ?? '');
    alter.go?.(go);
    const back = await visitProvider(go.href, BASE_URL);
    alter.back?.(back);
    return back.pathname + back.search;
  }
  const come = async (browser: Browser, headers = {}) => browser.get(await travel(browser), headers);
  const accountOf = async (browser: Browser) => (await browser.get('/portal/v1/session')).json.account;
  return { provider, world, travel, come, accountOf };
}

describe('a person of the city’s identity provider', () => {
  test.each([false, true])(
    'signs in by code, PKCE, state and nonce (claims at userinfo only: %s)',
    async (conforms) => {
      const { world, come, accountOf } = await openCity({ conforms });
      const browser = world.browser();
      const answer = await come(browser);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/portal/views']);
      expect(await accountOf(browser)).toMatchObject({ name: '王审计', role: 'auditor', department: null });
      expect([...browser.cookies.keys()]).toEqual(['shuqiao']);
      await browser.get('/portal/v1/services/exchange/views');
      expect(world.upstream.received.at(-1)?.person).toMatchObject({ role: 'auditor' });
    },
  );

  test('is sent away with a challenge, a state and a nonce of its own each time', async () => {
    const { world } = await openCity();
    const start = async () => {
      const { headers } = await world.browser().get('/portal/v1/oidc/start');
      return new URL(headers.get('location') ?? '').searchParams;
    };
    const [one, two] = [await start(), await start()];
    expect(one.get('code_challenge_method')).toBe('S256');
    for (const name of ['code_challenge', 'state', 'nonce']) {
      expect(one.get(name)?.length, name).toBeGreaterThanOrEqual(43);
      expect(one.get(name), name).not.toBe(two.get(name));
    }
  });

  test('is known here by a pseudonym, the same each time', async () => {
    const { world, come, accountOf } = await openCity();
    const [one, two] = [world.browser(), world.browser()];
    await come(one);
    await come(two);
    const { id } = await accountOf(one);
    expect(id).toMatch(/^oidc:[\w-]{22}$/);
    expect((await accountOf(two)).id).toBe(id);
  });

  test('acts for the department that the provider names where the role does', async () => {
    const { provider, world, come, accountOf } = await openCity();
    provider.person = { sub: 'li', shuqiao_role: ['developer'], shuqiao_department: TAX_BUREAU.code };
    const browser = world.browser();
    await come(browser);
    expect(await accountOf(browser)).toMatchObject({ role: 'developer', department: TAX_BUREAU });
    provider.person = { ...provider.person, sub: 'sun', shuqiao_role: 'auditor' };
    const other = world.browser();
    await come(other);
    expect(await accountOf(other)).toMatchObject({ role: 'auditor', department: null });
  });

  test('has the role of the newest sign-in, and no older session keeps another', async () => {
    const { provider, world, come, accountOf } = await openCity();
    const [before, after] = [world.browser(), world.browser()];
    await come(before);
    provider.person = { ...provider.person, shuqiao_role: 'operator' };
    await come(after);
    expect(await accountOf(before)).toBeNull();
    expect(await accountOf(after)).toMatchObject({ role: 'operator' });
  });

  test('has no password here to change or reset', async () => {
    const { world, come } = await openCity({}, true);
    const browser = world.browser();
    await come(browser);
    const change = await browser.post('/portal/v1/password', {
      current: 'x',
      next: 'gulls over the harbour',
    });
    expect(change.code).toBe('identity_provider_account');
    expect((await browser.post('/portal/v1/totp')).code).toBe('identity_provider_account');
  });
});

describe('an answer of the provider is refused', () => {
  test('with another state', async () => {
    const { world, travel, accountOf } = await openCity();
    const browser = world.browser();
    const back = await travel(browser, { back: (url) => url.searchParams.set('state', 'x'.repeat(43)) });
    expect(await browser.get(back)).toMatchObject({
      status: 403,
      code: 'oidc_refused',
      json: { reason: 'state' },
    });
    expect(await accountOf(browser)).toBeNull();
  });

  test('in a browser that has not asked for it, and after ten minutes', async () => {
    const { world, travel } = await openCity();
    const back = await travel(world.browser());
    expect((await world.browser().get(back)).json.reason).toBe('state');
    const slow = world.browser();
    const late = await travel(slow);
    world.nowMs += 600_000;
    expect((await slow.get(late)).json.reason).toBe('state');
  });

  test('with another nonce', async () => {
    const { world, travel, accountOf } = await openCity();
    const browser = world.browser();
    const back = await travel(browser, { go: (url) => url.searchParams.set('nonce', 'y'.repeat(43)) });
    expect(await browser.get(back)).toMatchObject({ status: 403, json: { reason: 'answer' } });
    expect(await accountOf(browser)).toBeNull();
  });

  test('with a code that somebody else was given', async () => {
    const { world, travel } = await openCity();
    const stolen = new URL(await travel(world.browser()), BASE_URL).searchParams.get('code') ?? '';
    const browser = world.browser();
    const back = await travel(browser, { back: (url) => url.searchParams.set('code', stolen) });
    expect((await browser.get(back)).json.reason).toBe('answer');
  });

  test('the second time', async () => {
    const { world, travel, accountOf } = await openCity();
    const browser = world.browser();
    const back = await travel(browser);
    const pending = browser.cookies.get('shuqiao-oidc') ?? '';
    expect((await browser.get(back)).status).toBe(303);
    expect((await browser.get(back)).json.reason).toBe('state');
    const thief = world.browser();
    thief.cookies.set('shuqiao-oidc', pending);
    expect((await thief.get(back)).json.reason).toBe('answer');
    expect(await accountOf(thief)).toBeNull();
  });

  test('when the person was refused there', async () => {
    const { provider, world, come } = await openCity();
    provider.person = {};
    expect(await come(world.browser())).toMatchObject({ status: 403, json: { reason: 'denied' } });
  });

  test.each<[string, unknown]>([
    ['unknown', 'janitor'],
    ['missing', undefined],
    ['two at once', ['auditor', 'administrator']],
    ['of the wrong kind', { auditor: true }],
  ])('with a role that is %s', async (_, role) => {
    const { provider, world, come, accountOf } = await openCity();
    provider.person = { sub: 'wang', ...(role === undefined ? {} : { shuqiao_role: role }) };
    const browser = world.browser();
    expect(await come(browser)).toMatchObject({
      status: 403,
      code: 'oidc_refused',
      json: { reason: 'role' },
    });
    expect(await accountOf(browser)).toBeNull();
  });

  test('for a developer of no department', async () => {
    const { provider, world, come } = await openCity();
    provider.person = { sub: 'li', shuqiao_role: 'developer', shuqiao_department: '11371000MBT000273B' };
    expect((await come(world.browser())).json.reason).toBe('department');
  });

  test('for an account that is disabled here', async () => {
    const { world, come, accountOf } = await openCity({}, true);
    const browser = world.browser();
    await come(browser);
    const { id } = await accountOf(browser);
    const admin = await world.signedIn('admin');
    expect((await admin.post(`/portal/v1/accounts/${id}/disable`)).status).toBe(200);
    expect(await accountOf(browser)).toBeNull();
    expect((await come(world.browser())).json.reason).toBe('disabled');
  });

  test('and a browser is led to the sign-in page, which says why', async () => {
    const { provider, world, come } = await openCity();
    provider.person = { sub: 'wang', shuqiao_role: 'janitor' };
    const answer = await come(world.browser(), HTML);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      '/portal/sign-in?problem=oidc_refused&reason=role',
    ]);
  });
});

describe('while the provider does not answer', () => {
  test('nobody is sent there, the portal says so, and all is well once it answers', async () => {
    const { provider, world, come, accountOf } = await openCity();
    await provider.stop();
    const browser = world.browser();
    const answer = await browser.get('/portal/v1/oidc/start');
    expect(answer).toMatchObject({ status: 503, code: 'oidc_unavailable' });
    expect(answer.headers.get('retry-after')).toBe('10');
    expect(answer.json.hint).toBeTruthy();
    const page = await browser.get('/portal/v1/oidc/start', HTML);
    expect(page.headers.get('location')).toBe('/portal/sign-in?problem=oidc_unavailable');
    expect(await world.portal.health.report()).toMatchObject({ state: 'degraded' });
    expect((await browser.get('/portal/v1/session')).status).toBe(200);

    await provider.start();
    await come(browser);
    expect(await accountOf(browser)).toMatchObject({ role: 'auditor' });
    expect((await world.portal.health.report()).checks).toContainEqual({
      name: 'identity-provider',
      state: 'ok',
    });
  });

  test('a person who comes back just then is told the same', async () => {
    const { provider, world, travel, come, accountOf } = await openCity();
    const browser = world.browser();
    const back = await travel(browser);
    await provider.stop();
    expect(await browser.get(back)).toMatchObject({ status: 503, code: 'oidc_unavailable' });
    await provider.start();
    await come(browser);
    expect(await accountOf(browser)).not.toBeNull();
  });
});

describe('with an identity provider', () => {
  test('local accounts are off and none are made', async () => {
    const { world } = await openCity();
    expect(world.portal.firstPasswords).toEqual([]);
    const browser = world.browser();
    expect((await browser.get('/portal/v1/session')).json.signIn).toEqual({
      local: false,
      oidc: { name: '威海统一身份认证' },
    });
    const answer = await browser.post('/portal/v1/sign-in', { account: 'admin', password: 'x' });
    expect(answer).toMatchObject({ status: 403, code: 'local_sign_in_off' });
  });

  test('switching local accounts off ends their sessions', async () => {
    const { world } = await openCity({}, true);
    const browser = await world.signedIn('auditor');
    const off = (await world.restart({ localAccounts: false })).browser();
    off.cookies.set('shuqiao', browser.cookies.get('shuqiao') ?? '');
    expect((await off.get('/portal/v1/session')).json.account).toBeNull();
  });

  test.each(['//evil.example/', 'https://evil.example/', '/docs', '/portal/\\evil', 'javascript:alert(1)'])(
    'nobody is led to %s afterwards',
    async (to) => {
      const { world } = await openCity();
      const answer = await world.browser().get(`/portal/v1/oidc/start?to=${encodeURIComponent(to)}`);
      expect(answer).toMatchObject({ status: 400, code: 'query_invalid' });
    },
  );
});

test('without an identity provider there is no such sign-in', async () => {
  const world = await openWorld();
  expect((await world.browser().get('/portal/v1/oidc/start')).status).toBe(404);
  expect((await world.browser().get('/portal/v1/oidc/callback?code=x')).status).toBe(404);
});
