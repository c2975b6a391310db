import { decodeCursor, encodeCursor } from '@shuqiao/http/cursor';
import { pageParameters } from '@shuqiao/http/page';
import { query } from '@shuqiao/http/query';
import type { QueryParameters } from '@shuqiao/http/query-parameters';
import { getPerson } from '@shuqiao/http/require-role';
import type { LicenceAlarm } from '@shuqiao/schemas/types/licence-alarm';
import { type LookUpAlarm, listLookUpAlarms } from '@shuqiao/storage/licence/look-up-alarm';
import type { Hono } from 'hono';
import type { LicenceDeps } from '../deps.ts';
import type { LicenceEnv } from '../licence-env.ts';

export const alarmParameters = {
  department: {
    type: 'string',
    maxLength: 18,
    description: { zh: '部门代码', en: 'Code of the department' },
  },
  acknowledged: {
    type: 'boolean',
    description: { zh: '是否已确认', en: 'Acknowledged or not; both where absent' },
  },
  ...pageParameters(),
} as const satisfies QueryParameters;

export function toAlarm(alarm: LookUpAlarm): LicenceAlarm {
  const { id, kind, department, actor, matter, caseId, holderHash, count, acknowledgedBy } = alarm;
  const acknowledgedAt = alarm.acknowledgedMs === null ? null : new Date(alarm.acknowledgedMs).toISOString();
  const at = new Date(alarm.atMs).toISOString();
  return {
    id,
    at,
    kind,
    department,
    actor,
    matter,
    caseId,
    holder: holderHash,
    count,
    acknowledgedBy,
    acknowledgedAt,
  };
}

/** Newest first, for the bureau and auditors. */
export function listAlarms(app: Hono<LicenceEnv>, deps: Pick<LicenceDeps, 'store' | 'verifyPerson'>): void {
  app.get('/licence/v1/alarms', query(alarmParameters), async (c) => {
    await getPerson(c, deps.verifyPerson, ['bureau', 'auditor']);
    const { cursor, ...filter } = c.req.valid('query');
    const after = decodeCursor(cursor, ['string'])?.[0];
    const { next, rows } = await listLookUpAlarms(deps.store.read, { ...filter, after });
    return c.json({ items: rows.map(toAlarm), next: next === null ? null : encodeCursor([next]) });
  });
}
