import { randomBytes } from 'node:crypto';
import type { Clock } from '@shuqiao/http/clock';
import { Problem } from '@shuqiao/http/problem';
import { commitTo, SALT_BYTES } from '@shuqiao/protocol/evidence/commitment';
import { toJcs } from '@shuqiao/protocol/evidence/jcs';
import type { PrivilegedView } from '@shuqiao/schemas/types/privileged-view';
import { commitInTime } from '../evidence/commit-in-time.ts';
import { type GroupCommit, type LeafDraft, LogDown } from '../evidence/group-commit.ts';
import { plainIntent } from '../log/plain-intent.ts';

/**
 * Puts on record what a person with a privileged role is about to see or has done (EVL-R65); returns the index
 * once it is durable. Throws the problem `log_down` otherwise: then nothing may be shown.
 */
export type RecordView = (view: PrivilegedView) => Promise<number>;

interface Options {
  submit: GroupCommit['submit'];
  /** False when promises of the log can no longer be kept (EVL-R17). */
  isLogUsable: () => boolean;
  clock: Clock;
  timeoutMs: number;
}

export function viewRecorder({ submit, isLogUsable, clock, timeoutMs }: Options): RecordView {
  return async function recordView(view) {
    try {
      if (!isLogUsable()) throw new LogDown();
      const leaf = toViewLeaf(view, new Date(clock()).toISOString());
      const { entries } = await commitInTime(submit(plainIntent([leaf])), timeoutMs);
      const [entry] = entries;
      if (!entry) throw new LogDown();
      return entry.index;
    } catch (cause) {
      if (!(cause instanceof LogDown)) throw cause;
      throw new Problem('log_down', {}, { cause, headers: { 'Retry-After': '1' } });
    }
  };
}

function toViewLeaf({ departments = [], subject, role, view }: PrivilegedView, at: string): LeafDraft {
  const message = toJcs({ at, departments, role, subject, view });
  const salt = randomBytes(SALT_BYTES);
  const commitment = commitTo(salt, message);
  return { t: 'privileged.viewed', departments, commitment, more: {}, message, salt };
}
