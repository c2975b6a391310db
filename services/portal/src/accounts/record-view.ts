import type { Fetch } from '@shuqiao/http/fetch';
import type { Person } from '@shuqiao/http/person';
import { Problem } from '@shuqiao/http/problem';

/** Puts into the evidence log that a person saw or did this, before it is answered. */
export type RecordView = (person: Pick<Person, 'subject' | 'role'>, view: string) => Promise<void>;

const unrecorded = (cause?: unknown): Problem =>
  new Problem(
    'dependency_unavailable',
    { reason: 'view_not_recorded' },
    { cause, headers: { 'Retry-After': '5' } },
  );

/** What cannot be recorded does not happen: 503 then. */
export function viewRecorder(exchange: Fetch, serviceToken: string): RecordView {
  return async function recordView({ subject, role }, view) {
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${serviceToken}` };
    const body = JSON.stringify({ subject, role, view });
    let answer: Response;
    try {
      answer = await exchange('/exchange/v1/views', { method: 'POST', headers, body });
    } catch (cause) {
      throw unrecorded(cause);
    }
    await answer.body?.cancel();
    if (answer.status !== 201) throw unrecorded();
  };
}
