import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { createPersonVerifier, PERSON_TOKEN_TYPE, type VerifyPerson } from './identity.ts';
import { mintPersonToken } from './mint-person-token.ts';
import type { Person } from './person.ts';
import { requireDepartment } from './require-department.ts';
import { type PersonEnv, requireRole } from './require-role.ts';
import { createServiceIdentity, requireService, requireServiceOrRole } from './service-identity.ts';
import { testApp } from './testing/test-app.ts';

const nowMs = 1_790_000_000_000;
const issuer = 'urn:shuqiao:persons';
const audience = 'urn:shuqiao:gateway';
const officer: Person = { subject: 'p-17', role: 'officer', department: '11371000MBT000273B' };

let key: JWK;
let verify: VerifyPerson;

const mint = (person: Person, more: Partial<Parameters<typeof mintPersonToken>[1]> = {}) =>
  mintPersonToken(person, { key, issuer, audience, nowMs, ...more });

async function signClaims(claims: Record<string, unknown>, header: Record<string, unknown> = {}) {
  const { importJWK } = await import('jose');
  return new SignJWT({ iss: issuer, aud: audience, exp: nowMs / 1_000 + 60, ...claims })
    .setProtectedHeader({ alg: 'ES256', typ: PERSON_TOKEN_TYPE, ...header })
    .sign(await importJWK(key, 'ES256'));
}

beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  key = { ...(await exportJWK(privateKey)), kid: 'dev', alg: 'ES256' };
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'dev', alg: 'ES256' }] };
  verify = createPersonVerifier({ keys, issuer, audience, clock: () => nowMs });
});

const refusal = expect.objectContaining({ code: 'unauthenticated_person' });

describe('a person token', () => {
  test('tells who the person is, in which role, for which department', async () => {
    expect(await verify(await mint(officer))).toEqual(officer);
    expect(await verify(await mint({ subject: 'a-1', role: 'auditor' }))).toEqual({
      subject: 'a-1',
      role: 'auditor',
    });
  });

  test('is refused when it has expired, a few seconds of clock difference aside', async () => {
    expect(await verify(await mint(officer, { nowMs: nowMs - 62_000, lifetimeSeconds: 60 }))).toEqual(
      officer,
    );
    await expect(verify(await mint(officer, { nowMs: nowMs - 66_000, lifetimeSeconds: 60 }))).rejects.toThrow(
      refusal,
    );
  });

  test.each([
    ['another issuer', { iss: 'urn:other' }],
    ['another audience', { aud: 'urn:other' }],
    ['no expiry', { exp: undefined }],
    ['no subject', { sub: undefined }],
    ['a subject that looks like a person’s name', { sub: '张三' }],
    ['no role', { role: undefined }],
    ['an unknown role', { role: 'root' }],
    ['a role that is no text', { role: ['bureau'] }],
    ['a department that is none', { department: 'tax' }],
    ['a start in the future', { nbf: nowMs / 1_000 + 60 }],
  ])('is refused with %s', async (_name, claims) => {
    const token = await signClaims({ sub: 'p-17', role: 'officer', ...claims });
    await expect(verify(token)).rejects.toThrow(refusal);
  });

  test.each([
    ['another type', { typ: 'JWT' }],
    ['the type of a signed request', { typ: 'sqx-request+jwt' }],
    ['an unknown key', { kid: 'other' }],
  ])('is refused with %s', async (_name, header) => {
    await expect(verify(await signClaims({ sub: 'p-17', role: 'officer' }, header))).rejects.toThrow(refusal);
  });

  test('is refused unsigned, signed by a shared secret, altered, cut or endless', async () => {
    const token = await mint(officer);
    const [header = '', payload = '', signature = ''] = token.split('.');
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: PERSON_TOKEN_TYPE })).toString('base64url');
    const shared = await new SignJWT({ role: 'bureau' })
      .setProtectedHeader({ alg: 'HS256', typ: PERSON_TOKEN_TYPE })
      .setSubject('p')
      .setExpirationTime(nowMs / 1_000 + 60)
      .sign(Buffer.from(JSON.stringify(key)));
    const bureau = Buffer.from(
      JSON.stringify({ iss: issuer, aud: audience, sub: 'p', role: 'bureau', exp: 2e9 }),
    );
    const forged = `${header}.${bureau.toString('base64url')}.${signature}`;
    for (const bad of [
      `${none}.${payload}.`,
      shared,
      forged,
      `${header}.${payload}`,
      '',
      'x'.repeat(100_000),
    ]) {
      await expect(verify(bad)).rejects.toThrow(refusal);
    }
  });
});

function exampleApp() {
  const isService = createServiceIdentity(['first-service-token', 'next-service-token']);
  const app = testApp<PersonEnv>();
  app.get('/answer', requireRole(verify, 'officer', 'bureau'), (c) => {
    requireDepartment(c.get('person'), '11371000MBT000273B');
    return c.json(c.get('person'));
  });
  app.get('/feed', requireService(isService), (c) => c.text('feed'));
  app.get('/evidence', requireServiceOrRole(isService, verify, 'auditor'), (c) => c.text('evidence'));
  return app;
}

async function ask(path: string, token?: string) {
  const res = await exampleApp().request(
    path,
    token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } },
  );
  const text = await res.text();
  return { status: res.status, code: res.ok ? undefined : JSON.parse(text).code, text, headers: res.headers };
}

describe('a route for some roles', () => {
  test('is open to a person who has one, and knows who it is', async () => {
    const { status, text } = await ask('/answer', await mint(officer));
    expect([status, JSON.parse(text)]).toEqual([200, officer]);
  });

  test('is 401 without a token and 403 with the role of somebody else, naming the roles', async () => {
    expect(await ask('/answer')).toMatchObject({ status: 401, code: 'unauthenticated_person' });
    const auditor = await ask('/answer', await mint({ subject: 'a-1', role: 'auditor' }));
    expect(auditor).toMatchObject({ status: 403, code: 'role_required' });
    expect(JSON.parse(auditor.text).roles).toEqual(['officer', 'bureau']);
  });

  test('is 403 for an officer of another department, and for a person of none', async () => {
    const other = await mint({ ...officer, department: '11371000MBT000062U' });
    expect(await ask('/answer', other)).toMatchObject({ status: 403, code: 'department_mismatch' });
    expect(await ask('/answer', await mint({ subject: 'b', role: 'bureau' }))).toMatchObject({ status: 403 });
  });

  test('is 401 for a service token: a service is no person', async () => {
    expect(await ask('/answer', 'first-service-token')).toMatchObject({ status: 401 });
  });
});

test('the bureau may act for a department only where the route says so', () => {
  const bureau: Person = { subject: 'b', role: 'bureau' };
  expect(() => requireDepartment(bureau, officer.department ?? '', 'or-bureau')).not.toThrow();
  expect(() =>
    requireDepartment({ ...bureau, role: 'auditor' }, officer.department ?? '', 'or-bureau'),
  ).toThrow();
});

describe('a route for services', () => {
  test('is open to either token while they are being changed', async () => {
    expect((await ask('/feed', 'first-service-token')).status).toBe(200);
    expect((await ask('/feed', 'next-service-token')).status).toBe(200);
  });

  test.each([undefined, '', 'first-service-toke', 'first-service-tokens', 'FIRST-SERVICE-TOKEN'])(
    'is 401 for %s',
    async (token) => {
      expect(await ask('/feed', token)).toMatchObject({ status: 401, code: 'service_token_required' });
    },
  );

  test('is closed to every person', async () => {
    expect(await ask('/feed', await mint({ subject: 'o', role: 'operator' }))).toMatchObject({ status: 401 });
  });

  test('that auditors may read too is open to both and to nobody else', async () => {
    expect((await ask('/evidence', 'first-service-token')).status).toBe(200);
    expect((await ask('/evidence', await mint({ subject: 'a-1', role: 'auditor' }))).status).toBe(200);
    expect(await ask('/evidence', await mint(officer))).toMatchObject({ status: 403, code: 'role_required' });
    expect(await ask('/evidence')).toMatchObject({ status: 401, code: 'unauthenticated_person' });
  });
});
