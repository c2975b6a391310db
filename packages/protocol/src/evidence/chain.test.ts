import { expect, test } from 'vitest';
import { type ChainEntry, verifyChain } from './chain.ts';
import { checkLog } from './check-log.ts';
import { createDepartmentTagger } from './department-tag.ts';
import { openSequencer, type PendingLeaf, sequence } from './sequence.ts';

const tagOf = createDepartmentTagger(Buffer.alloc(32, 7));
const commitment = Buffer.alloc(32, 3).toString('base64url');
const tag = tagOf('dept-a');

const acts: PendingLeaf[] = [
  { t: 'log.opened', departments: [], commitment: null, more: { origin: 'log.example/1' } },
  { t: 'request.accepted', departments: ['dept-a', 'dept-p'], commitment, more: {} },
  { t: 'response', departments: ['dept-a', 'dept-p'], commitment, more: { o: 'ok' }, requestRef: 1 },
  { t: 'request.accepted', departments: ['dept-b', 'dept-p'], commitment, more: {} },
  { t: 'request.refused', departments: ['dept-a'], commitment, more: { o: 'refused' } },
  { t: 'response', departments: ['dept-b', 'dept-p'], commitment, more: { o: 'no_data' }, requestRef: 3 },
  { t: 'grant.changed', departments: ['dept-p', 'dept-a'], commitment, more: {} },
];
const { entries: log } = sequence(openSequencer(tagOf), acts, 1000);
const own = log.filter(({ tags }) => tags.includes(tag));
const receipts = own.map(({ index, leaf }) => ({ index, leaf }));
const codes = (entries: readonly ChainEntry[], more = {}) =>
  verifyChain(entries, { tag, ...more }).findings.map(({ code, index }) => `${code} ${index}`);
const without = (index: number) => own.filter((entry) => entry.index !== index);

test('EVL-R52: a whole chain with all receipts has no findings', () => {
  expect(own.map(({ index }) => index)).toEqual([1, 2, 4, 6]);
  expect(codes(own, { receipts, isKnown: () => true })).toEqual([]);
  expect(verifyChain(own, { tag }).head).toEqual({ n: 4, lastLeaf: own[3]?.leaf });
});

test('EVL-R52: a chain can be checked in parts, from the head of the last check', () => {
  const { head } = verifyChain(own.slice(0, 2), { tag });

  expect(codes(own.slice(2), { after: head })).toEqual([]);
  expect(codes(own.slice(2))).toEqual(['chain_gap 4']);
});

test('EVL-R52: a dropped leaf is a gap, and a missing receipt', () => {
  expect(codes(without(2))).toEqual(['chain_gap 4']);
  expect(codes(without(6), { receipts })).toEqual(['chain_missing 6']);
});

test('EVL-R52: a reordered, repeated or foreign leaf is found', () => {
  const [a, b, c, d] = own;
  if (!a || !b || !c || !d) throw new Error('The chain has four entries');
  const foreign = log.filter(({ index }) => index === 3);

  expect(codes([a, c, b, d])).toEqual(['chain_gap 4', 'chain_order 2', 'chain_duplicate 2']);
  expect(codes([a, b, b, c, d])).toEqual(['chain_order 2', 'chain_duplicate 2']);
  expect(codes([a, b, ...foreign, c, d])).toEqual(['chain_foreign 3']);
});

test('EVL-R52: an invented leaf in a chain that otherwise fits is one that the department does not know', () => {
  const known = new Set([1, 2, 6]);

  expect(codes(own, { isKnown: ({ index }: { index: number }) => known.has(index) })).toEqual([
    'chain_unknown 4',
  ]);
});

test('EVL-R50: a changed leaf breaks the link after it, and differs from its receipt', () => {
  const changed = own.map((entry) => ({ ...entry, text: entry.text.replace('"o":"ok"', '"o":"no_data"') }));

  expect(codes(changed, { receipts })).toEqual(['chain_previous 4', 'chain_altered 2']);
});

test('EVL-R1: an entry that is not canonical is found', () => {
  const spaced = own.map((entry) => ({ ...entry, text: entry.index === 6 ? `${entry.text} ` : entry.text }));

  expect(codes(spaced)).toEqual(['chain_entry 6']);
});

test('EVL-R75: every finding is told in Chinese and in English', () => {
  const [finding] = verifyChain(without(2), { tag }).findings;

  expect(finding?.zh).toMatch(/遗漏/);
  expect(finding?.en).toMatch(/left out/);
});

const faults = (entries: readonly ChainEntry[]) =>
  checkLog(entries).faults.map(({ code, index }) => `${code} ${index}`);
const edit = (index: number, from: string, to: string) =>
  log.map((entry) => (entry.index === index ? { ...entry, text: entry.text.replace(from, to) } : entry));

test('EVL-R54: a whole log checks, and names the requests without outcome', () => {
  expect(checkLog(log)).toMatchObject({ size: 7, faults: [], openRequests: [] });
  expect(checkLog(log.slice(0, 5)).openRequests).toEqual([3]);
});

test('EVL-R54: gaps, times that go back, wrong references and a late opening are found', () => {
  expect(faults(log.filter(({ index }) => index !== 4))).toEqual(['log_index 5', 'chain_gap 6']);
  expect(faults(edit(6, '"at":1000', '"at":999'))).toEqual(['log_time 6']);
  expect(faults(edit(5, '"r":3', '"r":1'))).toEqual(['log_reference 5', 'chain_previous 6']);
  expect(faults(log.slice(1))).toContain('log_opening 1');
  expect(faults([...log.slice(0, 1), ...log.slice(0, 1)])).toContain('log_opening 0');
  expect(faults(edit(6, '"v":1', '"v":2'))).toEqual(['entry_member 6']);
});
