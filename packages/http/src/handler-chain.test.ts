import type { SystemRegistration } from '@shuqiao/schemas/types/system-registration';
import { expect, expectTypeOf, test } from 'vitest';
import { body } from './body.ts';
import type { VerifyPerson } from './identity.ts';
import { pageParameters } from './page.ts';
import type { Person } from './person.ts';
import { query } from './query.ts';
import { requireRole } from './require-role.ts';
import { testApp } from './testing/test-app.ts';

const verify: VerifyPerson = () => Promise.resolve({ subject: 'p', role: 'officer' });

test('a handler behind role, query and body checks sees all three typed', async () => {
  const app = testApp();
  const check = [
    requireRole(verify, 'officer'),
    query(pageParameters()),
    body<SystemRegistration>('system-registration'),
  ] as const;
  app.post('/systems/:id', ...check, (c) => {
    expectTypeOf(c.get('person')).toEqualTypeOf<Person>();
    expectTypeOf(c.req.valid('json')).toEqualTypeOf<SystemRegistration>();
    expectTypeOf(c.req.valid('query').limit).toEqualTypeOf<number>();
    expectTypeOf(c.req.param('id')).toEqualTypeOf<string>();
    return c.json({ ok: true });
  });
  app.get('/systems', requireRole(verify, 'officer'), query(pageParameters()), (c) => {
    expectTypeOf(c.get('person')).toEqualTypeOf<Person>();
    expectTypeOf(c.req.valid('query').cursor).toEqualTypeOf<string | undefined>();
    return c.json(c.get('person'));
  });
  const res = await app.request('/systems?limit=5', { headers: { authorization: 'Bearer x' } });
  expect(await res.json()).toEqual({ subject: 'p', role: 'officer' });
});
