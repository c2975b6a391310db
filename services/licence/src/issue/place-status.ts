import { issuedList } from '@shuqiao/protocol/licence/status-list/pack-statuses';
import { findOpenStatusList, insertStatusList } from '@shuqiao/storage/licence/status-list';
import { allocateStatusIndexes } from '@shuqiao/storage/licence/status-list-entry';
import type { Writer } from '@shuqiao/storage/store';
import { Raced } from './raced.ts';

export interface StatusPlacing {
  readonly nowMs: number;
  readonly newId: () => string;
}

export interface PlacedStatus {
  readonly statusList: string;
  readonly statusIndex: number;
}

/** An index of its own for each owner (LIC-S18), all in one list of the type: a new one where none has the room. */
export async function placeStatuses(
  w: Writer,
  type: string,
  owners: readonly string[],
  { nowMs, newId }: StatusPlacing,
): Promise<PlacedStatus[]> {
  const open = await findOpenStatusList(w, type, owners.length);
  const statusList = open?.id ?? (await openList(w, type, { nowMs, newId }));
  const indexes = await allocateStatusIndexes(w, statusList, owners);
  // Somebody else took the room between the look and the lock.
  if (!indexes) throw new Raced();
  return indexes.map((statusIndex) => ({ statusList, statusIndex }));
}

async function openList(w: Writer, type: string, { nowMs, newId }: StatusPlacing): Promise<string> {
  const id = newId();
  const { bits, leastEntries: size } = issuedList;
  await insertStatusList(w, { id, type, bits, size, madeMs: nowMs });
  return id;
}
