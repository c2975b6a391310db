import { randomBytes } from 'node:crypto';
import { Problem } from '@shuqiao/http/problem';
import { commitTo, SALT_BYTES } from '@shuqiao/protocol/evidence/commitment';
import type { SequencedEntry } from '@shuqiao/protocol/evidence/sequence';
import type { LeafCursor, LeafDraftBody, LeafDrafts } from '@shuqiao/schemas/types/leaf-drafts';
import { findFeedPosition } from '@shuqiao/storage/exchange/feed-cursor';
import type { Store } from '@shuqiao/storage/store';
import { commitInTime } from '../evidence/commit-in-time.ts';
import { type GroupCommit, type LeafDraft, LogDown } from '../evidence/group-commit.ts';
import { plainIntent } from '../log/plain-intent.ts';

/**
 * Puts what another service has done or answered on record, durably and together. With a cursor, the leaves are
 * those of its feed up to that position, and what had been reached before is left out. Throws the problem `log_down` otherwise.
 */
export type AppendLeaves = (drafts: LeafDrafts) => Promise<readonly SequencedEntry[]>;

interface Options {
  store: Store;
  submit: GroupCommit['submit'];
  /** False when promises of the log can no longer be kept (EVL-R17). */
  isLogUsable: () => boolean;
  timeoutMs: number;
}

export function leafAppender({ store, submit, isLogUsable, timeoutMs }: Options): AppendLeaves {
  return async function appendLeaves({ leaves, cursor }) {
    const reached = cursor ? await countReached(store, leaves.length, cursor) : 0;
    const drafts = leaves.map(toDraft).slice(reached);
    if (drafts.length === 0) return [];
    const effects = cursor ? [{ kind: 'move-cursor', ...cursor } as const] : [];
    try {
      if (!isLogUsable()) throw new LogDown();
      const { entries } = await commitInTime(submit(plainIntent(drafts, effects)), timeoutMs);
      return entries;
    } catch (cause) {
      if (!(cause instanceof LogDown)) throw cause;
      throw new Problem('log_down', {}, { cause, headers: { 'Retry-After': '1' } });
    }
  };
}

async function countReached(store: Store, count: number, { feed, position }: LeafCursor): Promise<number> {
  const before = position - count;
  return Math.max(0, (await findFeedPosition(store.read, feed)) - before);
}

const verdicts = ['valid', 'invalid', 'indeterminate'] as const;
const answers = ['ok', 'no_data', 'partial', 'error'] as const;

function getOutcome<O extends string>(known: readonly O[], { o }: LeafDraftBody, i: number): O {
  const outcome = known.find((each) => each === o);
  if (!outcome) throw wrong(i, 'o');
  return outcome;
}

const wrong = (i: number, member: string): Problem =>
  new Problem('body_invalid', { errors: [{ pointer: `/leaves/${i}/${member}`, keyword: 'enum' }] });

function toDraft(body: LeafDraftBody, i: number, all: readonly LeafDraftBody[]): LeafDraft {
  const { t, departments, message } = body;
  const salt = randomBytes(SALT_BYTES);
  const common = { departments, message, salt, commitment: commitTo(salt, message) };
  switch (t) {
    case 'verification':
      return { ...common, t, more: { o: getOutcome(verdicts, body, i) } };
    case 'response':
      if (all[i - 1]?.t !== 'request.accepted') throw wrong(i, 't');
      return { ...common, t, more: { o: getOutcome(answers, body, i) }, requestRef: 'previous' };
    case 'request.refused':
      return { ...common, t, more: { o: getOutcome(['refused'], body, i) } };
    default:
      return { ...common, t, more: {} };
  }
}
