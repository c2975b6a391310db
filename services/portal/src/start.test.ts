import { ConfigError, readConfig } from '@shuqiao/http/config';
import { describe, expect, test } from 'vitest';
import { administrator } from './accounts/first-accounts.ts';
import { ResetError } from './accounts/reset-at-start.ts';
import { signInKeys, toSignInSettings } from './config.ts';
import { openWorld, people } from './testing/world.ts';

describe('the first start', () => {
  test('makes its accounts with one-time passwords, later ones make none', async () => {
    const world = await openWorld();
    expect(world.portal.firstPasswords.map(({ id, role }) => ({ id, role }))).toEqual(
      people.map(({ id, role }) => ({ id, role })),
    );
    const passwords = world.portal.firstPasswords.map(({ password }) => password);
    expect(new Set(passwords).size).toBe(people.length);
    expect((await world.restart()).portal.firstPasswords).toEqual([]);
  });

  test('makes one administrator outside of the demonstration', async () => {
    const { portal } = await openWorld({ firstAccounts: [administrator] });
    expect(portal.firstPasswords.map(({ id, role }) => [id, role])).toEqual([['admin', 'administrator']]);
  });
});

describe('a start that resets a password', () => {
  test('tells a new one, which works, is recorded and must be changed', async () => {
    const world = await openWorld();
    await world.signedIn('admin');
    const again = await world.restart({ resetAccount: 'admin' });
    const [reset] = again.portal.firstPasswords;
    expect(reset).toMatchObject({ id: 'admin', role: 'administrator' });
    expect(world.upstream.views.at(-1)).toMatchObject({
      subject: 'host:console',
      view: 'portal/accounts/admin/password-reset',
    });
    const answer = await again
      .browser()
      .post('/portal/v1/sign-in', { account: 'admin', password: reset?.password });
    expect(answer.json.account.mustChangePassword).toBe(true);
  });

  test('stands in the log under a name that no account can have', async () => {
    const world = await openWorld();
    await world.restart({ resetAccount: 'auditor' });
    const { subject: id } = world.upstream.views.at(-1) ?? {};
    const admin = await world.signedIn('admin');
    const answer = await admin.post('/portal/v1/accounts', { id, name: '控制台', role: 'operator' });
    expect(answer.code).toBe('body_invalid');
  });

  test('says when there is no such account', async () => {
    const world = await openWorld();
    await expect(world.restart({ resetAccount: 'nobody' })).rejects.toThrow(ResetError);
  });

  test('does nothing that the log cannot have', async () => {
    const world = await openWorld();
    world.upstream.isLogDown = true;
    await expect(world.restart({ resetAccount: 'admin' })).rejects.toThrow('dependency_unavailable');
    const answer = await world
      .browser()
      .post('/portal/v1/sign-in', { account: 'admin', password: world.passwordOf('admin') });
    expect(answer.status).toBe(200);
  });
});

describe('the settings of signing in', () => {
  const read = (env: Record<string, string>) => toSignInSettings(readConfig(signInKeys, env));
  const oidc = { SHUQIAO_OIDC_ISSUER: 'https://idp.example/realms/city', SHUQIAO_OIDC_CLIENT_ID: 'portal' };

  test('are local accounts without an identity provider, and the provider with one', () => {
    expect(read({})).toMatchObject({ oidc: undefined, localAccounts: true });
    expect(read(oidc)).toMatchObject({
      oidc: { issuer: 'https://idp.example/realms/city', roleClaim: 'shuqiao_role', scope: 'openid' },
      localAccounts: false,
    });
    expect(read({ ...oidc, SHUQIAO_LOCAL_ACCOUNTS: 'on' }).localAccounts).toBe(true);
  });

  test('of a provider need a client, and HTTPS beyond this machine', () => {
    expect(() => read({ SHUQIAO_OIDC_ISSUER: 'https://idp.example' })).toThrow(ConfigError);
    expect(() => read({ ...oidc, SHUQIAO_OIDC_ISSUER: 'http://idp.example' })).toThrow(ConfigError);
    expect(() => read({ ...oidc, SHUQIAO_OIDC_ISSUER: 'http://127.0.0.1.evil.example' })).toThrow(
      ConfigError,
    );
    expect(read({ ...oidc, SHUQIAO_OIDC_ISSUER: 'http://127.0.0.1:9000' }).oidc).toBeDefined();
  });
});
