import { expect, test } from 'vitest';
import { openWorld } from '../testing/world.ts';

const MINUTE_MS = 60_000;

test('a session ends after 30 minutes without use', async () => {
  const world = await openWorld();
  const browser = await world.signedIn('auditor');
  world.nowMs += 29 * MINUTE_MS;
  expect((await browser.get('/portal/v1/session')).json.account.id).toBe('auditor');
  world.nowMs += 29 * MINUTE_MS;
  expect((await browser.get('/portal/v1/session')).json.account.id).toBe('auditor');
  world.nowMs += 30 * MINUTE_MS;
  expect((await browser.get('/portal/v1/session')).json.account).toBeNull();
});

test('a session ends after ten hours, however busy it was', async () => {
  const world = await openWorld();
  const browser = await world.signedIn('auditor');
  const startMs = world.nowMs;
  for (let n = 1; n < 40; n += 1) {
    world.nowMs = startMs + n * 15 * MINUTE_MS;
    expect((await browser.get('/portal/v1/session')).json.account).not.toBeNull();
  }
  world.nowMs = startMs + 600 * MINUTE_MS;
  expect((await browser.get('/portal/v1/session')).json.account).toBeNull();
});

test('signing out ends the session on the server, not only in the browser', async () => {
  const world = await openWorld();
  const browser = await world.signedIn('auditor');
  const copy = world.browser();
  copy.cookies.set('shuqiao', browser.cookies.get('shuqiao') ?? '');
  expect((await copy.get('/portal/v1/session')).json.account.id).toBe('auditor');

  const answer = await browser.post('/portal/v1/sign-out', {});
  expect(answer.status).toBe(204);
  expect(browser.cookies.has('shuqiao')).toBe(false);
  expect((await copy.get('/portal/v1/session')).json.account).toBeNull();
  expect(await copy.get('/portal/v1/services/exchange/views')).toMatchObject({
    status: 401,
    code: 'sign_in_required',
  });
});

test('sessions survive a restart of the portal', async () => {
  const world = await openWorld();
  const browser = await world.signedIn('auditor');
  const again = (await world.restart()).browser();
  again.cookies.set('shuqiao', browser.cookies.get('shuqiao') ?? '');
  expect((await again.get('/portal/v1/session')).json.account.id).toBe('auditor');
});

test.each(['', 'x', 'a'.repeat(43), '../../etc/passwd', '%00'])('the cookie %j is nobody', async (token) => {
  const world = await openWorld();
  const browser = world.browser();
  browser.cookies.set('shuqiao', token);
  expect((await browser.get('/portal/v1/session')).json.account).toBeNull();
});
