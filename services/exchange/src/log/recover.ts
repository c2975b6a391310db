import { parseEntry } from '@shuqiao/protocol/evidence/entry';
import type { EntryOf } from '@shuqiao/protocol/evidence/entry-types';
import { listLogEntries } from '@shuqiao/storage/exchange/log-entries';
import type { Store } from '@shuqiao/storage/store';
import type { GroupCommit, LeafDraft } from '../evidence/group-commit.ts';
import { plainIntent } from './plain-intent.ts';

interface Options {
  store: Store;
  /** Entries in the log now. */
  size: number;
  tagOf: (department: string) => string;
  /** Codes of all departments: an entry names them by tag only. */
  departments: Iterable<string>;
  submit: GroupCommit['submit'];
}

interface OpenRequest {
  index: number;
  entry: EntryOf<'request.accepted'>;
}

/** How far back an outcome may lie behind its request; more would not be bounded (EVL-R83). */
const tailSize = 4_096;
const stepSize = 1_000;

async function listOpenRequests({ store, size }: Options): Promise<OpenRequest[]> {
  const open = new Map<number, OpenRequest>();
  for (let from = Math.max(0, size - tailSize); from < size; from += stepSize) {
    for (const { index, entry: text } of await listLogEntries(
      store.read,
      from,
      Math.min(size, from + stepSize),
    )) {
      const entry = parseEntry(text);
      if (entry.t === 'request.accepted') open.set(index, { index, entry });
      else if ('r' in entry) open.delete(entry.r);
    }
  }
  return [...open.values()];
}

function toLost(
  { index, entry }: OpenRequest,
  departmentOf: ReadonlyMap<string, string>,
): LeafDraft | undefined {
  const departments = entry.d.flatMap(({ k }) => departmentOf.get(k) ?? []);
  if (departments.length !== entry.d.length) return undefined;
  const lost = { t: 'exchange.lost', commitment: null, more: { o: 'lost' }, requestRef: index } as const;
  return { ...lost, departments, message: null, salt: null };
}

/**
 * Tells those concerned of every accepted request that will never have an outcome (EVL-R90); returns how many.
 * An exchange with hosted records cannot leave one: its request, its outcome and its effects are one commit
 * (EVL-R10), so after a crash either all of it is there or nothing. Only a provider outside, asked between two
 * commits, can lose an outcome. Requests of departments that are not among those given are left for later.
 */
export async function recoverLostExchanges(options: Options): Promise<number> {
  const open = await listOpenRequests(options);
  if (open.length === 0) return 0;
  const departmentOf = new Map(Array.from(options.departments, (code) => [options.tagOf(code), code]));
  const leaves = open.flatMap((request) => toLost(request, departmentOf) ?? []);
  if (leaves.length > 0) await options.submit(plainIntent(leaves));
  return leaves.length;
}
