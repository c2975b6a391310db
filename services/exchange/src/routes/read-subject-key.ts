import type { VerifyPerson } from '@shuqiao/http/identity';
import { Problem } from '@shuqiao/http/problem';
import { requireDepartment } from '@shuqiao/http/require-department';
import { getPerson } from '@shuqiao/http/require-role';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import { deriveSubjectKey } from '@shuqiao/protocol/sqx/subject-hash';
import type { Hono } from 'hono';
import type { ExchangeDeps } from '../deps.ts';

/**
 * The key that a system agrees on at onboarding for `subject_hash` (SQX-R33): to an officer of its own department,
 * and to its developers where it is a sandbox system. Every system has another key.
 */
export function readSubjectKey(
  app: Hono<ServiceEnv>,
  verify: VerifyPerson,
  { directory, subjectMasterKey }: Pick<ExchangeDeps, 'directory' | 'subjectMasterKey'>,
): void {
  app.get('/exchange/v1/systems/:id/subject-key', async (c) => {
    const person = await getPerson(c, verify, ['officer', 'developer']);
    const system = directory.current()?.systems.get(c.req.param('id'));
    const isOpen = person.role === 'officer' || system?.directory.sandbox;
    if (!system || !isOpen) throw new Problem('not_found');
    requireDepartment(person, system.directory.department, 'only');
    const key = deriveSubjectKey(subjectMasterKey, system.id).toString('base64url');
    return c.json({ system: system.id, key }, 200, { 'Cache-Control': 'no-store' });
  });
}
