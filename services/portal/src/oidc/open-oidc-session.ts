import { Problem } from '@shuqiao/http/problem';
import { findAccount, insertAccount, replaceAccount } from '@shuqiao/storage/portal/account';
import { deleteSessionsOf } from '@shuqiao/storage/portal/session';
import type { Store, Writer } from '@shuqiao/storage/store';
import type { Sessions } from '../session/sessions.ts';
import { refuse } from './oidc-problem.ts';
import type { OidcPerson } from './to-oidc-person.ts';

async function keepAccount(w: Writer, person: OidcPerson, nowMs: number): Promise<void> {
  const before = await findAccount(w, person.id);
  if (!before) {
    await insertAccount(w, {
      ...person,
      source: 'oidc',
      state: 'active',
      passwordHash: null,
      mustChangePassword: false,
      totpSecret: null,
      totpPending: null,
      totpStep: 0,
      createdAtMs: nowMs,
    });
    return;
  }
  if (before.state !== 'active') throw refuse('disabled');
  const isSame = before.role === person.role && before.department === person.department;
  if (isSame && before.name === person.name) return;
  if (!(await replaceAccount(w, { ...before, ...person }))) throw new Problem('version_conflict');
  if (!isSame) await deleteSessionsOf(w, person.id);
}

/**
 * The provider says each time who the person is now: with another role or department, sessions of the former end.
 * Returns the token of the new session.
 */
export function openOidcSession(
  store: Store,
  sessions: Sessions,
  person: OidcPerson,
  nowMs: number,
): Promise<string> {
  return store.write(async (w) => {
    await keepAccount(w, person, nowMs);
    return sessions.open(w, person.id);
  });
}
