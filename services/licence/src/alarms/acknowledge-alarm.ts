import { body } from '@shuqiao/http/body';
import { Problem } from '@shuqiao/http/problem';
import { getPerson } from '@shuqiao/http/require-role';
import { toJcs } from '@shuqiao/protocol/evidence/jcs';
import type { LicenceAlarmAcknowledgement } from '@shuqiao/schemas/types/licence-alarm-acknowledgement';
import { acknowledgeLookUpAlarm } from '@shuqiao/storage/licence/look-up-alarm';
import { appendToOutbox } from '@shuqiao/storage/licence/outbox';
import type { Hono } from 'hono';
import type { LicenceDeps } from '../deps.ts';
import type { LicenceEnv } from '../licence-env.ts';
import { toAlarm } from './list-alarms.ts';

type AcknowledgeDeps = Pick<LicenceDeps, 'clock' | 'drainOutbox' | 'store' | 'verifyPerson'>;

/** Somebody of the bureau or an auditor has looked into it; the officer it stopped may go on. */
export function acknowledgeAlarm(app: Hono<LicenceEnv>, deps: AcknowledgeDeps): void {
  app.post(
    '/licence/v1/alarms/acknowledge',
    body<LicenceAlarmAcknowledgement, LicenceEnv>('licence-alarm-acknowledgement'),
    async (c) => {
      const { subject: by } = await getPerson(c, deps.verifyPerson, ['bureau', 'auditor']);
      const { id } = c.req.valid('json');
      const atMs = deps.clock();
      const alarm = await deps.store.write(async (w) => {
        const acknowledged = await acknowledgeLookUpAlarm(w, id, { by, atMs });
        if (!acknowledged) throw new Problem('not_found');
        const departments = acknowledged.department === null ? [] : [acknowledged.department];
        const message = toJcs({ event: 'alarm.acknowledged', alarm: id, kind: acknowledged.kind, actor: by });
        await appendToOutbox(w, { atMs, leaf: { t: 'policy.changed', departments, message } });
        return acknowledged;
      });
      await deps.drainOutbox();
      return c.json(toAlarm(alarm));
    },
  );
}
