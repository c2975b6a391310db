import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mintPersonToken } from '@shuqiao/http/mint-person-token';
import type { Person } from '@shuqiao/http/person';
import { deriveSubjectKey } from '@shuqiao/protocol/sqx/subject-hash';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEPARTMENT, gateway, openWorld, type World } from '../testing/exchange-world.ts';
import { addSandbox, sandbox } from '../testing/sandbox.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ change: addSandbox });
});
afterAll(() => world.close());

async function readKey(system: string, person?: Omit<Person, 'subject'>) {
  const path = join(world.dataDir, 'keys', 'persons.jwk');
  const token =
    person &&
    (await mintPersonToken(
      { subject: 'someone-1', ...person },
      {
        key: JSON.parse(await readFile(path, 'utf8')),
        issuer: `${gateway.issuer}#persons`,
        audience: gateway.issuer,
        nowMs: world.nowMs(),
      },
    ));
  return world.exchange.app.request(`/exchange/v1/systems/${system}/subject-key`, {
    headers: token ? { Authorization: `Bearer ${token}` } : {},
  });
}

test.each([
  ['an officer of the department, for any system of it', 'dept-a', 'officer', DEPARTMENT.requester, 200],
  ['an officer of another department', 'dept-a', 'officer', DEPARTMENT.other, 403],
  ['a developer, for a sandbox system of the department', sandbox.id, 'developer', DEPARTMENT.requester, 200],
  ['a developer of another department', sandbox.id, 'developer', DEPARTMENT.other, 403],
  ['a developer, for a system that is no sandbox', 'dept-a', 'developer', DEPARTMENT.requester, 404],
  ['an auditor', sandbox.id, 'auditor', undefined, 403],
  ['an officer, for a system that does not exist', 'none', 'officer', DEPARTMENT.requester, 404],
] as const)('the subject key for %s', async (_, system, role, department, status) => {
  const answer = await readKey(system, { role, ...(department && { department }) });

  expect(answer.status).toBe(status);
  if (status !== 200) return;
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const key = deriveSubjectKey(world.exchange.subjectMasterKey, system).toString('base64url');
  expect(await answer.json()).toEqual({ system, key });
});

test('no subject key without a person', async () => {
  expect((await readKey('dept-a')).status).toBe(401);
});
