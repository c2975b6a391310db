import { LICENCE_STATES } from '@shuqiao/domain/licence/licence-states';
import { type Licence, replaceLicence } from '@shuqiao/storage/licence/licence';
import { appendLicenceEvent } from '@shuqiao/storage/licence/licence-event';
import type { LicenceState } from '@shuqiao/storage/licence/licence-state';
import { moveStampedCopies, type StampedCopyState } from '@shuqiao/storage/licence/stamped-copy';
import { setStatusValue } from '@shuqiao/storage/licence/status-list-entry';
import type { Writer } from '@shuqiao/storage/store';
import type { Acting } from '../gate/acting.ts';
import { type ActDetails, toEventColumns } from './act-record.ts';
import { Raced } from './raced.ts';

interface StatusChange {
  readonly list: string;
  readonly index: number;
  readonly value: number;
}

interface CopyMove {
  readonly from: readonly StampedCopyState[];
  readonly to: StampedCopyState;
}

const COPY_VALUES: Readonly<Record<StampedCopyState, number>> = { valid: 0, revoked: 1, suspended: 2 };

/** What a licence's state makes of its copies (LIC-C6): they end with it, rest with it, and come back with it. */
function toCopyMove(state: LicenceState): CopyMove {
  if (state === '01') return { from: ['suspended'], to: 'valid' };
  if (LICENCE_STATES[state].final) return { from: ['valid', 'suspended'], to: 'revoked' };
  return { from: ['valid'], to: 'suspended' };
}

/**
 * Moves versions into a state, with an event each, and their copies after them; the values of the status lists follow
 * in one order for everybody. Throws `Raced` when one of them has changed since it was read.
 */
export async function moveVersions(
  w: Writer,
  versions: readonly Licence[],
  state: LicenceState,
  details: ActDetails,
  acting: Acting,
  nowMs: number,
): Promise<Licence[]> {
  const moved: Licence[] = [];
  const changes: StatusChange[] = [];
  for (const version of versions) {
    moved.push(await moveVersion(w, version, state, details, acting, nowMs));
    changes.push(...(await listStatusChanges(w, version, state)));
  }
  for (const { list, index, value } of changes.toSorted(compareChanges)) {
    await setStatusValue(w, { list, index }, value);
  }
  return moved;
}

async function moveVersion(
  w: Writer,
  version: Licence,
  state: LicenceState,
  details: ActDetails,
  acting: Acting,
  nowMs: number,
): Promise<Licence> {
  const moved = { ...version, state, stateSince: details.effectiveOn };
  if (!(await replaceLicence(w, moved))) throw new Raced();
  const event = { ...toEventColumns(details, acting, nowMs), fromState: version.state, toState: state };
  await appendLicenceEvent(w, { zzbs: version.zzbs, ...event });
  return { ...moved, version: version.version + 1 };
}

async function listStatusChanges(w: Writer, version: Licence, state: LicenceState): Promise<StatusChange[]> {
  const { statusValue } = LICENCE_STATES[state];
  const move = toCopyMove(state);
  const copies = await moveStampedCopies(w, version.zzbs, move);
  const own =
    statusValue === undefined
      ? []
      : [{ list: version.statusList, index: version.statusIndex, value: statusValue }];
  return [
    ...own,
    ...copies.map(({ statusList, statusIndex }) => ({
      list: statusList,
      index: statusIndex,
      value: COPY_VALUES[move.to],
    })),
  ];
}

function compareChanges(a: StatusChange, b: StatusChange): number {
  if (a.list !== b.list) return a.list < b.list ? -1 : 1;
  return a.index - b.index;
}
