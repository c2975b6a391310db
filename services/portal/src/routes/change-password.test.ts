import { expect, test } from 'vitest';
import { NEW_PASSWORD, openWorld } from '../testing/world.ts';

async function openFresh() {
  const world = await openWorld();
  const browser = world.browser();
  const current = world.passwordOf('auditor');
  await browser.post('/portal/v1/sign-in', { account: 'auditor', password: current });
  const change = (body: unknown) => browser.post('/portal/v1/password', body);
  return { world, browser, current, change };
}

test('until the one-time password is changed a session can only do that and end', async () => {
  const { browser, current, change } = await openFresh();
  for (const path of ['/portal/v1/accounts', '/portal/v1/services/exchange/views']) {
    expect(await browser.get(path), path).toMatchObject({ status: 403, code: 'password_change_required' });
  }
  expect((await browser.post('/portal/v1/totp')).code).toBe('password_change_required');
  expect((await browser.get('/portal/v1/session')).json.account.mustChangePassword).toBe(true);

  const changed = await change({ current, next: NEW_PASSWORD });
  expect(changed.json.account.mustChangePassword).toBe(false);
  expect((await browser.get('/portal/v1/services/exchange/views')).status).toBe(200);
  expect((await browser.post('/portal/v1/sign-out')).status).toBe(204);
});

test('what anybody may read is answered before the change too, but not as that person', async () => {
  const { world, browser } = await openFresh();
  expect((await browser.get('/portal/v1/services/provision/overview')).status).toBe(200);
  expect(world.upstream.received.at(-1)?.person).toBeUndefined();
});

test('a change ends every other session and renews the own one', async () => {
  const { world, browser } = await openFresh();
  const other = await world.signedIn('auditor');
  const before = other.cookies.get('shuqiao');
  await other.post('/portal/v1/password', { current: NEW_PASSWORD, next: 'another sentence of words' });
  expect(other.cookies.get('shuqiao')).not.toBe(before);
  expect((await other.get('/portal/v1/session')).json.account.id).toBe('auditor');
  expect((await browser.get('/portal/v1/session')).json.account).toBeNull();
  const thief = world.browser();
  thief.cookies.set('shuqiao', before ?? '');
  expect((await thief.get('/portal/v1/session')).json.account).toBeNull();
});

test('the new password must differ, be long and not be common; nothing changes otherwise', async () => {
  const { world, current, change } = await openFresh();
  expect(await change({ current, next: current })).toMatchObject({
    status: 422,
    json: { reasons: ['same'] },
  });
  expect((await change({ current, next: 'short' })).json.reasons).toEqual(['short']);
  expect((await change({ current, next: 'Password1234' })).json.reasons).toEqual(['common']);
  const again = await world.browser().post('/portal/v1/sign-in', { account: 'auditor', password: current });
  expect(again.status).toBe(200);
});

test('the current password must be right, and guessing it is held back like a sign-in', async () => {
  const { change } = await openFresh();
  for (let n = 0; n < 5; n += 1) {
    expect(await change({ current: 'wrong', next: NEW_PASSWORD })).toMatchObject({
      status: 403,
      code: 'password_wrong',
    });
  }
  expect((await change({ current: 'wrong', next: NEW_PASSWORD })).code).toBe('sign_in_locked');
});

test('without a session there is nothing to change', async () => {
  const { world } = await openFresh();
  const answer = await world.browser().post('/portal/v1/password', { current: 'a', next: NEW_PASSWORD });
  expect(answer).toMatchObject({ status: 401, code: 'sign_in_required' });
});
