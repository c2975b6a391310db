import { Problem } from '@shuqiao/http/problem';
import type { ContractDocument, DirectoryDepartment } from '@shuqiao/schemas/types/directory';
import type { Resource } from '@shuqiao/schemas/types/resource';
import type { Succession } from '@shuqiao/schemas/types/succession';
import { insertCodeTable } from '@shuqiao/storage/catalogue/code-table';
import { insertContract } from '@shuqiao/storage/catalogue/contract';
import { insertDepartment } from '@shuqiao/storage/catalogue/department';
import { insertSuccession } from '@shuqiao/storage/catalogue/department-succession';
import { insertLegalBasis } from '@shuqiao/storage/catalogue/legal-basis';
import { insertObligation } from '@shuqiao/storage/catalogue/obligation';
import { insertPurpose } from '@shuqiao/storage/catalogue/purpose';
import { insertResource } from '@shuqiao/storage/catalogue/resource';
import { putSearchEntry } from '@shuqiao/storage/catalogue/search-entry';
import type { Writer } from '@shuqiao/storage/store';
import { toSearchEntry } from '../search/to-search-entry.ts';
import type { Additions } from './additions.ts';
import type { Added } from './merge.ts';

/** A department after the one it was merged into. @throws Problem where they were merged in a circle. */
export function orderByMerger(added: readonly Added<DirectoryDepartment>[]): Added<DirectoryDepartment>[] {
  const waiting = new Map(added.map((one) => [one.row.code, one]));
  const ordered: Added<DirectoryDepartment>[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(({ row }) => !waiting.has(row.mergedInto ?? ''));
    const [stuck] = waiting.values();
    if (ready.length === 0)
      throw new Problem('reference_unknown', { pointer: `${stuck?.pointer}/mergedInto` });
    for (const one of ready) {
      waiting.delete(one.row.code);
      ordered.push(one);
    }
  }
  return ordered;
}

async function addResource(w: Writer, entry: Resource, providerName: string): Promise<boolean> {
  const { code, name, provider, share, mode, state, publishedOn, withdrawnOn, summary } = entry;
  const row = { code, name, provider, share, mode, state, publishedOn, withdrawnOn, document: entry };
  const inserted = await insertResource(w, row, `${providerName}\n${summary}`);
  if (inserted) await putSearchEntry(w, toSearchEntry(entry, 1, providerName));
  return inserted;
}

function addContract(w: Writer, document: ContractDocument, publishedAtMs: number): Promise<boolean> {
  const { $id: id, 'x-resource': resource, 'x-version': version } = document;
  return insertContract(w, { id, resource, version, state: 'active', publishedAtMs, document });
}

function addSuccession(w: Writer, succession: Succession): Promise<boolean> {
  const { id, kind, effectiveOn, predecessors, successor } = succession;
  const toCodes = (parties: Succession['predecessors']) => parties.flatMap(({ code }) => code ?? []);
  return insertSuccession(w, {
    id,
    kind,
    effectiveOn,
    predecessors: toCodes(predecessors),
    successors: toCodes([successor]),
    document: succession,
  });
}

/** Somebody else's import that commits in between makes this one fail whole. */
async function addAll<T>(added: readonly Added<T>[], add: (row: T) => Promise<boolean>): Promise<void> {
  for (const { row, pointer } of added) {
    if (!(await add(row))) throw new Problem('already_exists', { pointer });
  }
}

/** One after the other, each after what it refers to. */
export async function insertAdditions(
  w: Writer,
  additions: Additions,
  departmentName: (code: string) => string,
  nowMs: number,
): Promise<void> {
  await addAll(orderByMerger(additions.departments), (row) => insertDepartment(w, row));
  await addAll(additions.successions, (row) => addSuccession(w, row));
  await addAll(additions.legalBases, (row) => insertLegalBasis(w, { ...row, document: {} }));
  await addAll(additions.purposes, (row) => insertPurpose(w, row));
  await addAll(additions.resources, (row) => addResource(w, row, departmentName(row.provider)));
  await addAll(additions.contracts, (row) => addContract(w, row, nowMs));
  await addAll(additions.obligations, ({ from: fromOn, to: toOn, ...row }) =>
    insertObligation(w, { ...row, fromOn, toOn }),
  );
  await addAll(additions.codeTables, (row) => insertCodeTable(w, row));
}
