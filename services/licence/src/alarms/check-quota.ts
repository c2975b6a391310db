import { Problem } from '@shuqiao/http/problem';
import { findNewestAlarm } from '@shuqiao/storage/licence/look-up-alarm';
import type { LicenceDeps } from '../deps.ts';
import type { Acting } from '../gate/acting.ts';
import { toOfficer, toSubject } from './record-look-ups.ts';

/** Throws `look_ups_stopped` while an alarm about too many look-ups of this person waits to be acknowledged. */
export async function checkQuota({ store }: Pick<LicenceDeps, 'store'>, acting: Acting): Promise<void> {
  const subject = toSubject({ officer: toOfficer(acting), matter: null, caseId: null, holder: null });
  const alarm = await findNewestAlarm(store.read, { kind: 'officer_quota', subject });
  if (alarm && alarm.acknowledgedMs === null) throw new Problem('look_ups_stopped', { alarm: alarm.id });
}
