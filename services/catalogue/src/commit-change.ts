import { appendChange, type Change } from '@shuqiao/storage/catalogue/change';
import type { Writer } from '@shuqiao/storage/store';
import type { CatalogueDeps } from './deps.ts';

export type ChangeNote = Pick<Change, 'type' | 'departments'> & {
  /** `event` names what happened; what is in it becomes a commitment in the evidence log. */
  record: { event: string; [member: string]: unknown };
};

export interface Written<T> {
  result: T;
  /** Undefined where nothing was changed after all. */
  change: ChangeNote | undefined;
}

/** One transaction: what `write` does and the record of it, or neither. Then the directory is published anew. */
export async function commitChange<T>(
  { store, clock, directory }: Pick<CatalogueDeps, 'store' | 'clock' | 'directory'>,
  write: (w: Writer) => Promise<Written<T>>,
): Promise<T> {
  const { result, change } = await store.write(async (w) => {
    const written = await write(w);
    if (written.change) await appendChange(w, { ...toDistinct(written.change), atMs: clock() });
    return written;
  });
  if (change) directory.announce();
  return result;
}

function toDistinct(change: ChangeNote): ChangeNote {
  return { ...change, departments: [...new Set(change.departments)].sort() };
}
