import { Problem } from '@shuqiao/http/problem';
import type { LicenceActAnswer } from '@shuqiao/schemas/types/licence-act-answer';
import { appendToOutbox, findOutboxEntry } from '@shuqiao/storage/licence/outbox';
import type { Writer } from '@shuqiao/storage/store';
import type { Acting } from '../gate/acting.ts';
import type { ActOutcome } from './act-record.ts';
import type { IssueDeps } from './issue-deps.ts';
import { type IssuingFacts, readIssuingFacts } from './issuing-facts.ts';
import { isRace } from './raced.ts';

/** Acts in one write; what it returns goes on record with it. */
export type RunActs<T> = (
  w: Writer,
  facts: IssuingFacts,
) => Promise<{ readonly result: T; readonly outcomes: readonly ActOutcome[] }>;

export interface WrittenActs<T> {
  readonly result: T;
  /** Numbers in the outbox, of those that were done. */
  readonly seqs: readonly number[];
}

const ATTEMPTS = 8;

/**
 * Runs acts in one write that ends in the outbox. Whoever loses a race decides anew upon what the winner has left.
 * Throws the problem `version_conflict` when that happens too often.
 */
export async function writeActs<T>(
  deps: IssueDeps,
  { department }: Acting,
  run: RunActs<T>,
): Promise<WrittenActs<T>> {
  const { store, directory, clock } = deps;

  async function attempt(w: Writer): Promise<WrittenActs<T>> {
    const nowMs = clock();
    const { result, outcomes } = await run(w, await readIssuingFacts(w, directory, department, nowMs));
    const seqs: number[] = [];
    // Last: from here on, others who append wait for the commit.
    for (const { leaf } of outcomes) {
      if (leaf) seqs.push(await appendToOutbox(w, { atMs: nowMs, leaf }));
    }
    return { result, seqs };
  }

  for (let attempts = 1; ; attempts++) {
    try {
      return await store.write(attempt);
    } catch (cause) {
      if (!isRace(cause)) throw cause;
      if (attempts === ATTEMPTS) throw new Problem('version_conflict', {}, { cause });
    }
  }
}

/** One act, put on record and published before anybody is told. Throws the problem `log_down`. */
export async function performAct(
  deps: IssueDeps,
  acting: Acting,
  act: (w: Writer, facts: IssuingFacts) => Promise<ActOutcome>,
): Promise<LicenceActAnswer> {
  const { result, seqs } = await writeActs(deps, acting, async (w, facts) => {
    const outcome = await act(w, facts);
    return { result: outcome, outcomes: [outcome] };
  });
  await deps.drainOutbox();
  await deps.publishLists();
  return { ...toActAnswer(result), logIndex: await findLogIndex(deps, seqs[0]) };
}

export function toActAnswer({ licence, repeated, fallen }: ActOutcome): Omit<LicenceActAnswer, 'logIndex'> {
  const { zzbs: identifier, versionNo: version, state, stateSince: since } = licence;
  return { identifier, version, state, since, repeated, fallen: [...fallen] };
}

/** Null where it was put on record before, or the place got lost on the way back. */
async function findLogIndex({ store }: IssueDeps, seq: number | undefined): Promise<number | null> {
  const index = seq === undefined ? null : (await findOutboxEntry(store.read, seq))?.recordedIndex;
  return index === undefined || index === null || index < 0 ? null : index;
}
