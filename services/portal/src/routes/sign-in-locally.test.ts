import { openStore } from '@shuqiao/storage/open-store';
import { describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { NEW_PASSWORD, openWorld, type World } from '../testing/world.ts';

const signIn = (browser: Browser, account: string, password: string, code?: string) =>
  browser.post('/portal/v1/sign-in', { account, password, ...(code === undefined ? {} : { code }) });

async function failTimes(world: World, account: string, times: number) {
  const codes: (string | undefined)[] = [];
  for (let n = 0; n < times; n += 1) codes.push((await signIn(world.browser(), account, 'wrong')).code);
  return codes;
}

describe('signing in', () => {
  test('opens a session that the browser keeps and scripts and other sites cannot use', async () => {
    const world = await openWorld();
    const browser = world.browser();
    expect((await browser.get('/portal/v1/session')).json).toEqual({
      account: null,
      signIn: { local: true, oidc: null },
      demo: { simulatedUntil: null },
      issuer: 'https://gateway.example',
      exchangeUrl: 'http://portal.example',
    });
    const answer = await signIn(browser, 'developer', world.passwordOf('developer'));
    expect(answer.json.account).toEqual({
      id: 'developer',
      name: '开发者',
      role: 'developer',
      department: { code: '11371000MBT0002816', name: '市税务局' },
      mustChangePassword: true,
      totp: false,
    });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^shuqiao=[\w-]{43}; Max-Age=36000; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await browser.get('/portal/v1/session')).json).toEqual(answer.json);
  });

  test('over HTTPS gives a cookie that only this host could have set', async () => {
    const world = await openWorld({ baseUrl: 'https://portal.example' });
    const answer = await signIn(world.browser(), 'admin', world.passwordOf('admin'));
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^__Host-shuqiao=.*; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
  });

  test('leaves no token and no password in the database', async () => {
    const world = await openWorld();
    const browser = await world.signedIn('auditor');
    const store = await openStore({ url: world.databaseUrl, service: 'portal' });
    if (store.engine !== 'sqlite') throw new Error('the world is on SQLite');
    const tables = ['session', 'account'].map((name) =>
      store.raw.reader.prepare(`select * from ${name}`).all(),
    );
    await store.close();
    const rows = JSON.stringify(tables);
    expect(rows).toContain('auditor');
    expect(rows).not.toContain(browser.cookies.get('shuqiao'));
    expect(rows).not.toContain(NEW_PASSWORD);
  });

  test('ends the session that the browser had before', async () => {
    const world = await openWorld();
    const browser = await world.signedIn('auditor');
    const before = browser.cookies.get('shuqiao') ?? '';
    await signIn(browser, 'operator', world.passwordOf('operator'));
    const thief = world.browser();
    thief.cookies.set('shuqiao', before);
    expect((await thief.get('/portal/v1/session')).json.account).toBeNull();
    expect((await browser.get('/portal/v1/session')).json.account.id).toBe('operator');
  });
});

describe('a wrong sign-in', () => {
  test('is told alike whether the account exists, has another password, or is disabled', async () => {
    const world = await openWorld();
    const admin = await world.signedIn('admin');
    await admin.post('/portal/v1/accounts/operator/disable');
    const answers = [
      await signIn(world.browser(), 'auditor', 'wrong'),
      await signIn(world.browser(), 'nobody', 'wrong'),
      await signIn(world.browser(), 'operator', world.passwordOf('operator')),
    ];
    const faces = answers.map(({ status, json: { instance, ...face } }) => JSON.stringify({ status, face }));
    expect(new Set(faces).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 401, code: 'sign_in_failed' });
    for (const { headers } of answers) expect(headers.getSetCookie()).toEqual([]);
  });

  test('with a body that does not fit says where, never what', async () => {
    const world = await openWorld();
    const answer = await world
      .browser()
      .post('/portal/v1/sign-in', { account: 'admin', password: 7, x: 'y' });
    expect(answer).toMatchObject({ status: 422, code: 'body_invalid' });
  });
});

describe('failed attempts', () => {
  test.each(['auditor', 'nobody'])(
    'on %s are held back after five, twice as long each time',
    async (account) => {
      const world = await openWorld();
      expect(await failTimes(world, account, 5)).toEqual(Array(5).fill('sign_in_failed'));
      for (const seconds of [15, 30, 60]) {
        const held = await signIn(world.browser(), account, 'wrong');
        expect(held).toMatchObject({ status: 429, code: 'sign_in_locked' });
        expect(held.headers.get('retry-after')).toBe(String(seconds));
        world.nowMs += seconds * 1_000;
        expect((await signIn(world.browser(), account, 'wrong')).code).toBe('sign_in_failed');
      }
    },
  );

  test('hold back the right password too, until the wait is over', async () => {
    const world = await openWorld();
    await failTimes(world, 'auditor', 5);
    const right = world.passwordOf('auditor');
    expect((await signIn(world.browser(), 'auditor', right)).code).toBe('sign_in_locked');
    world.nowMs += 15_000;
    expect((await signIn(world.browser(), 'auditor', right)).status).toBe(200);
    expect(await failTimes(world, 'auditor', 4)).toEqual(Array(4).fill('sign_in_failed'));
  });

  test('at once cannot overtake the count', async () => {
    const world = await openWorld();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => signIn(world.browser(), 'auditor', 'wrong')),
    );
    const checked = answers.filter(({ code }) => code === 'sign_in_failed');
    expect(checked).toHaveLength(5);
  });

  test('are remembered by a new process', async () => {
    const world = await openWorld();
    await failTimes(world, 'auditor', 5);
    const again = await world.restart();
    expect((await signIn(again.browser(), 'auditor', 'wrong')).code).toBe('sign_in_locked');
  });

  test('on many accounts from one address are held back as well, while others sign in', async () => {
    const world = await openWorld({ trustForwardedFor: true });
    const from = (address: string, account: string, password: string) =>
      world
        .browser()
        .post('/portal/v1/sign-in', { account, password }, { 'X-Forwarded-For': `203.0.113.7, ${address}` });
    for (let n = 0; n < 30; n += 1) await from('10.0.0.1', `guess-${n}`, 'wrong');
    const auditor = ['auditor', world.passwordOf('auditor')] as const;
    expect((await from('10.0.0.1', ...auditor)).code).toBe('sign_in_locked');
    expect((await from('10.0.0.2', ...auditor)).status).toBe(200);
  });

  test('are not counted by a header that any caller can write', async () => {
    const world = await openWorld();
    for (let n = 0; n < 30; n += 1) {
      const body = { account: `guess-${n}`, password: 'wrong' };
      await world.browser().post('/portal/v1/sign-in', body, { 'X-Forwarded-For': `10.0.0.${n}` });
    }
    expect((await signIn(world.browser(), 'auditor', world.passwordOf('auditor'))).code).toBe(
      'sign_in_locked',
    );
  });
});
