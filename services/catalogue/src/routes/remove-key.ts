import { toParameterFinding } from '@shuqiao/http/check-parameter';
import { Problem } from '@shuqiao/http/problem';
import { query } from '@shuqiao/http/query';
import type { QueryParameters } from '@shuqiao/http/query-parameters';
import { type PersonEnv, requireRole } from '@shuqiao/http/require-role';
import {
  findSystemKey,
  limitSystemKey,
  revokeSystemKey,
  type SystemKey,
} from '@shuqiao/storage/catalogue/system-key';
import type { Writer } from '@shuqiao/storage/store';
import type { Hono } from 'hono';
import { commitChange } from '../commit-change.ts';
import type { CatalogueDeps } from '../deps.ts';
import { getOwnSystem } from '../keys/get-own-system.ts';
import { toKey } from '../representation/to-key.ts';

export const removalParameters = {
  notAfter: {
    type: 'string',
    maxLength: 24,
    pattern: '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{3})?Z',
    description: {
      zh: '轮换：到该时刻为止仍可使用；不填则立即撤销',
      en: 'Rotation: the key stays good until then; without it the key is revoked at once',
    },
  },
} as const satisfies QueryParameters;

interface Removal {
  readonly by: string;
  readonly atMs: number;
  readonly notAfterMs: number | undefined;
}

function readNotAfter(text: string | undefined, nowMs: number): number | undefined {
  if (text === undefined) return undefined;
  const ms = Date.parse(text);
  if (ms > nowMs) return ms;
  throw new Problem('query_invalid', { errors: [toParameterFinding('notAfter', 'range')] });
}

/** An end may come nearer, never move away: that would bring a key back. */
function limit(w: Writer, { kid, notAfterMs }: SystemKey, untilMs: number): Promise<SystemKey | undefined> {
  const isLater = notAfterMs !== null && untilMs > notAfterMs;
  return isLater ? Promise.resolve(undefined) : limitSystemKey(w, kid, untilMs);
}

async function remove(w: Writer, key: SystemKey, { notAfterMs, ...by }: Removal): Promise<SystemKey> {
  const removed =
    notAfterMs === undefined ? await revokeSystemKey(w, key.kid, by) : await limit(w, key, notAfterMs);
  if (!removed) throw new Problem('state_conflict', { state: key.state });
  return removed;
}

/** Nothing is deleted: an old signature stays checkable against the keys of its time (SQX-R77, R80, R81). */
export function removeKey(app: Hono<PersonEnv>, deps: CatalogueDeps): void {
  app.delete(
    '/catalogue/v1/systems/:id/keys/:kid',
    requireRole(deps.verifyPerson, 'officer', 'bureau'),
    query<PersonEnv, typeof removalParameters>(removalParameters),
    async (c) => {
      const [person, { id, kid }] = [c.get('person'), c.req.param()];
      const atMs = deps.clock();
      const notAfterMs = readNotAfter(c.req.valid('query').notAfter, atMs);
      const system = await getOwnSystem(deps.store.read, person, id);

      const removed = await commitChange(deps, async (w) => {
        const key = await findSystemKey(w, kid);
        if (key?.system !== system.id) throw new Problem('not_found');
        const result = await remove(w, key, { by: person.subject, atMs, notAfterMs });
        const event = notAfterMs === undefined ? 'key.revoked' : 'key.limited';
        const limit = notAfterMs === undefined ? {} : { notAfterMs };
        const record = { event, system: system.id, kid, ...limit, actor: person.subject };
        return { result, change: { type: 'key.changed', departments: [system.department], record } };
      });
      return c.json(toKey(removed));
    },
  );
}
