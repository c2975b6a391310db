import { describe, expect, test } from 'vitest';
import { TAX_BUREAU } from '../testing/upstream.ts';
import { NEW_PASSWORD, openWorld } from '../testing/world.ts';

const lin = { id: 'lin', name: '林工', role: 'operator' };

async function openAdministered() {
  const world = await openWorld();
  const admin = await world.signedIn('admin');
  const act = (account: string, name: string, body: unknown = {}) =>
    admin.post(`/portal/v1/accounts/${account}/${name}`, body);
  return { world, admin, act };
}

describe('accounts', () => {
  test('are listed with nothing of their passwords', async () => {
    const { admin } = await openAdministered();
    const { json, text } = await admin.get('/portal/v1/accounts');
    expect(json.next).toBeNull();
    expect(json.accounts.map(({ id }: { id: string }) => id)).toEqual([
      'admin',
      'auditor',
      'developer',
      'operator',
    ]);
    expect(json.accounts[2]).toEqual({
      id: 'developer',
      name: '开发者',
      role: 'developer',
      department: TAX_BUREAU,
      source: 'local',
      state: 'active',
      mustChangePassword: true,
      totp: false,
      lockedUntil: null,
      createdAt: '2026-11-23T06:00:00.000Z',
    });
    expect(text).not.toContain('argon2');
  });

  test('come page by page', async () => {
    const { admin } = await openAdministered();
    const first = await admin.get('/portal/v1/accounts?limit=3');
    const second = await admin.get(`/portal/v1/accounts?limit=3&cursor=${first.json.next}`);
    expect(second.json).toMatchObject({ accounts: [{ id: 'operator' }], next: null });
  });

  test('are made with a one-time password that works once', async () => {
    const { world, admin } = await openAdministered();
    const { status, json } = await admin.post('/portal/v1/accounts', lin);
    expect(status).toBe(201);
    expect(json.account).toMatchObject({ ...lin, department: null, mustChangePassword: true });
    expect(json.password).toMatch(/^(?:[a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    const browser = world.browser();
    await browser.post('/portal/v1/sign-in', { account: 'lin', password: json.password });
    expect(
      (await browser.post('/portal/v1/password', { current: json.password, next: NEW_PASSWORD })).status,
    ).toBe(200);
    expect((await admin.post('/portal/v1/accounts', lin)).code).toBe('already_exists');
  });

  test.each([
    ['a developer without a department', { role: 'developer' }],
    ['an officer of an unknown department', { role: 'officer', department: '11371000MBT000273B' }],
    ['an auditor of a department', { role: 'auditor', department: TAX_BUREAU.code }],
  ])('are not made for %s', async (_, over) => {
    const { admin } = await openAdministered();
    expect(await admin.post('/portal/v1/accounts', { ...lin, ...over })).toMatchObject({
      status: 422,
      code: 'role_department',
    });
  });

  test.each(['Lin', '1in', 'l', '林', 'a'.repeat(33)])('are not called %s', async (id) => {
    const { admin } = await openAdministered();
    expect((await admin.post('/portal/v1/accounts', { ...lin, id })).code).toBe('body_invalid');
  });

  test('are for administrators only', async () => {
    const { world } = await openAdministered();
    for (const account of ['auditor', 'operator', 'developer']) {
      const browser = await world.signedIn(account);
      expect((await browser.get('/portal/v1/accounts')).code).toBe('role_required');
      expect((await browser.post('/portal/v1/accounts/admin/password-reset')).code).toBe('role_required');
    }
    expect((await world.browser().get('/portal/v1/accounts')).code).toBe('sign_in_required');
  });
});

describe('an act on an account', () => {
  test('disable ends its sessions and its sign-in, enable allows it again', async () => {
    const { world, act } = await openAdministered();
    const auditor = await world.signedIn('auditor');
    expect((await act('auditor', 'disable')).json).toMatchObject({ id: 'auditor', state: 'disabled' });
    expect((await auditor.get('/portal/v1/session')).json.account).toBeNull();
    expect((await act('auditor', 'enable')).json.state).toBe('active');
    expect((await auditor.get('/portal/v1/session')).json.account).toBeNull();
    expect((await (await world.signedIn('auditor')).get('/portal/v1/session')).json.account.id).toBe(
      'auditor',
    );
  });

  test('another role ends its sessions; the new one has the new role only', async () => {
    const { world, act } = await openAdministered();
    const auditor = await world.signedIn('auditor');
    const answer = await act('auditor', 'role', { role: 'developer', department: TAX_BUREAU.code });
    expect(answer.json).toMatchObject({ role: 'developer', department: TAX_BUREAU });
    expect((await auditor.get('/portal/v1/services/exchange/views')).code).toBe('sign_in_required');
    const again = await world.signedIn('auditor');
    expect((await again.get('/portal/v1/services/exchange/views')).code).toBe('role_required');
  });

  test('reset gives a one-time password, ends its sessions, and its lock', async () => {
    const { world, act } = await openAdministered();
    const auditor = await world.signedIn('auditor');
    for (let n = 0; n < 5; n += 1) {
      await world.browser().post('/portal/v1/sign-in', { account: 'auditor', password: 'wrong' });
    }
    const { password } = (await act('auditor', 'password-reset')).json;
    expect((await auditor.get('/portal/v1/session')).json.account).toBeNull();
    const answer = await world.browser().post('/portal/v1/sign-in', { account: 'auditor', password });
    expect(answer.json.account.mustChangePassword).toBe(true);
  });

  test('unlock lets a locked account try again at once', async () => {
    const { world, admin, act } = await openAdministered();
    const attempt = () =>
      world
        .browser()
        .post('/portal/v1/sign-in', { account: 'auditor', password: world.passwordOf('auditor') });
    for (let n = 0; n < 5; n += 1) {
      await world.browser().post('/portal/v1/sign-in', { account: 'auditor', password: 'wrong' });
    }
    expect((await attempt()).code).toBe('sign_in_locked');
    const { json } = await admin.get('/portal/v1/accounts');
    expect(json.accounts[1].lockedUntil).toBe('2026-11-23T06:00:15.000Z');
    expect((await act('auditor', 'unlock')).json.lockedUntil).toBeNull();
    expect((await attempt()).status).toBe(200);
  });

  test.each(['disable', 'enable', 'password-reset', 'role'])(
    '%s is not for the own account',
    async (name) => {
      const { admin, act } = await openAdministered();
      const answer = await act('admin', name, name === 'role' ? { role: 'auditor' } : {});
      expect(answer).toMatchObject({ status: 409, code: 'own_account' });
      expect((await admin.get('/portal/v1/session')).json.account.role).toBe('administrator');
    },
  );

  test('of two administrators who disable each other at once one remains', async () => {
    const { world, admin } = await openAdministered();
    const { password } = (await admin.post('/portal/v1/accounts', { ...lin, role: 'administrator' })).json;
    const other = world.browser();
    await other.post('/portal/v1/sign-in', { account: 'lin', password });
    await other.post('/portal/v1/password', { current: password, next: NEW_PASSWORD });
    const both = await Promise.all([
      admin.post('/portal/v1/accounts/lin/disable'),
      other.post('/portal/v1/accounts/admin/disable'),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.code).toBe('last_administrator');
  });

  test.each(['nobody', 'a%20b', '%2e%2e'])('on %s finds nobody', async (account) => {
    const { act } = await openAdministered();
    expect((await act(account, 'disable')).status).toBe(404);
  });
});

describe('the log', () => {
  test('has every view and act of an administrator, and which role was given to whom', async () => {
    const { world, admin, act } = await openAdministered();
    await admin.get('/portal/v1/accounts');
    await admin.post('/portal/v1/accounts', { ...lin, role: 'developer', department: TAX_BUREAU.code });
    await admin.post('/portal/v1/accounts/lin/role', { role: 'auditor' });
    await act('lin', 'disable');
    expect(world.upstream.views).toEqual(
      [
        'portal/accounts',
        `portal/accounts/lin/create?role=developer&department=${TAX_BUREAU.code}`,
        'portal/accounts/lin/role?role=auditor',
        'portal/accounts/lin/disable',
      ].map((view) => ({ subject: 'admin', role: 'administrator', view })),
    );
  });

  test('that cannot be written stops both views and acts', async () => {
    const { world, admin, act } = await openAdministered();
    world.upstream.isLogDown = true;
    expect(await admin.get('/portal/v1/accounts')).toMatchObject({
      status: 503,
      code: 'dependency_unavailable',
      json: { reason: 'view_not_recorded' },
    });
    expect((await act('auditor', 'disable')).status).toBe(503);
    expect((await admin.post('/portal/v1/accounts', lin)).status).toBe(503);
    world.upstream.isLogDown = false;
    const { json } = await admin.get('/portal/v1/accounts');
    expect(json.accounts).toHaveLength(4);
    expect(json.accounts[1]).toMatchObject({ id: 'auditor', state: 'active' });
  });
});
