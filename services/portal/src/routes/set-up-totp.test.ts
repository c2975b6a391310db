import { TOTP, URI } from 'otpauth';
import { expect, test } from 'vitest';
import { NEW_PASSWORD, openWorld, type World } from '../testing/world.ts';

const STEP_MS = 30_000;

async function openWithTotp() {
  const world = await openWorld();
  const browser = await world.signedIn('auditor');
  const { uri, secret } = (await browser.post('/portal/v1/totp')).json;
  const device = URI.parse(uri);
  if (!(device instanceof TOTP)) throw new Error('not a time-based code');
  const code = (world: World, steps = 0) => device.generate({ timestamp: world.nowMs + steps * STEP_MS });
  const signIn = (given?: string) =>
    world.browser().post('/portal/v1/sign-in', {
      account: 'auditor',
      password: NEW_PASSWORD,
      ...(given === undefined ? {} : { code: given }),
    });
  const confirm = (given: string) => browser.post('/portal/v1/totp/confirmation', { code: given });
  return { world, browser, secret, code, signIn, confirm };
}

test('a second factor is asked for from its first right code on', async () => {
  const { world, code, signIn, confirm } = await openWithTotp();
  expect((await signIn()).status).toBe(200);
  expect(await confirm('000000')).toMatchObject({ status: 403, code: 'totp_wrong' });
  expect((await confirm(code(world))).json.account.totp).toBe(true);

  expect(await signIn()).toMatchObject({ status: 401, code: 'totp_required' });
  expect((await signIn('000000')).code).toBe('totp_wrong');
  world.nowMs += STEP_MS;
  expect((await signIn(code(world))).json.account.totp).toBe(true);
});

test('a code that was used is refused, also the one of the confirmation, and any of an earlier step', async () => {
  const { world, code, signIn, confirm } = await openWithTotp();
  const first = code(world);
  await confirm(first);
  expect((await signIn(first)).code).toBe('totp_wrong');
  world.nowMs += STEP_MS;
  const second = code(world);
  expect((await signIn(second)).status).toBe(200);
  expect((await signIn(second)).code).toBe('totp_wrong');
  expect((await signIn(first)).code).toBe('totp_wrong');
});

test('one code used twice at once is right once', async () => {
  const { world, code, signIn, confirm } = await openWithTotp();
  await confirm(code(world));
  world.nowMs += STEP_MS;
  const both = await Promise.all([signIn(code(world)), signIn(code(world))]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 403]);
});

test('guessing codes with the right password is held back like guessing passwords', async () => {
  const { world, code, signIn, confirm } = await openWithTotp();
  await confirm(code(world));
  for (let n = 0; n < 5; n += 1) expect((await signIn('000000')).code).toBe('totp_wrong');
  expect((await signIn(code(world, 1))).code).toBe('sign_in_locked');
});

test('the secret lies in the database sealed', async () => {
  const { world, secret, code, confirm } = await openWithTotp();
  await confirm(code(world));
  const { openStore } = await import('@shuqiao/storage/open-store');
  const store = await openStore({ url: world.databaseUrl, service: 'portal' });
  if (store.engine !== 'sqlite') throw new Error('the world is on SQLite');
  const rows = JSON.stringify(store.raw.reader.prepare('select * from account').all());
  await store.close();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(rows).not.toContain(secret);
});

test('one that is in force must be removed before another; a reset of the password removes it', async () => {
  const { world, browser, code, signIn, confirm } = await openWithTotp();
  await confirm(code(world));
  expect(await browser.post('/portal/v1/totp')).toMatchObject({ status: 409, code: 'already_exists' });
  expect((await browser.delete('/portal/v1/totp')).json.account.totp).toBe(false);
  expect((await signIn()).status).toBe(200);
  expect((await confirm(code(world))).code).toBe('totp_not_started');

  const { json } = await browser.post('/portal/v1/totp');
  const again = URI.parse(json.uri);
  await confirm(again.generate({ timestamp: world.nowMs } as never));
  const admin = await world.signedIn('admin');
  const { password } = (await admin.post('/portal/v1/accounts/auditor/password-reset')).json;
  const answer = await world.browser().post('/portal/v1/sign-in', { account: 'auditor', password });
  expect(answer.json.account).toMatchObject({ totp: false, mustChangePassword: true });
});

test('a browser left alone cannot be used to change it', async () => {
  const { world, browser } = await openWithTotp();
  world.nowMs += 901_000;
  expect(await browser.post('/portal/v1/totp')).toMatchObject({ status: 403, code: 'sign_in_again' });
  expect((await browser.delete('/portal/v1/totp')).code).toBe('sign_in_again');
});
