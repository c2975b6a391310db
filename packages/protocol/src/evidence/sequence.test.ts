import fc from 'fast-check';
import { expect, test } from 'vitest';
import { naiveRoot } from '../testing/naive-tree.ts';
import { type ChainHead, ChainHeads } from './chain-heads.ts';
import { checkLog } from './check-log.ts';
import { checkPending } from './check-pending.ts';
import { createDepartmentTagger } from './department-tag.ts';
import { parseEntry } from './entry.ts';
import {
  openSequencer,
  type PendingLeaf,
  type SequencedEntry,
  type SequencerState,
  sequence,
} from './sequence.ts';
import { hashLeaf } from './tree-hash.ts';

const tagOf = createDepartmentTagger(Buffer.alloc(32, 7));
const commitment = Buffer.alloc(32, 3).toString('base64url');
const opening: PendingLeaf = {
  t: 'log.opened',
  departments: [],
  commitment: null,
  more: { origin: 'log.example/1' },
};

const department = fc.integer({ min: 0, max: 150 }).map((n) => `dept-${n}`);
const pair = fc.array(department, { minLength: 1, maxLength: 2 });
const exchange = fc
  .tuple(pair, fc.constantFrom('ok', 'no_data', 'error'))
  .map(([departments, o]): PendingLeaf[] => [
    { t: 'request.accepted', departments, commitment, more: {} },
    { t: 'response', departments, commitment, more: { o }, requestRef: 'previous' },
  ]);
const refusal = department.map((id): PendingLeaf[] => [
  { t: 'request.refused', departments: [id], commitment, more: { o: 'refused' } },
]);
const change = fc
  .uniqueArray(department, { maxLength: 8 })
  .map((departments): PendingLeaf[] => [{ t: 'grant.changed', departments, commitment, more: {} }]);
const batch = fc.array(fc.oneof(exchange, refusal, change), { maxLength: 40 }).map((acts) => acts.flat());
const batches = fc.array(fc.tuple(batch, fc.integer({ min: 1000, max: 2000 })), { maxLength: 8 });

function run(state: SequencerState, steps: readonly (readonly [PendingLeaf[], number])[]) {
  let last = state;
  const entries = steps.flatMap(([pending, nowMs]) => {
    const sequenced = sequence(last, pending, nowMs);
    last = sequenced.next;
    return sequenced.entries;
  });
  return { entries, last };
}

function describeState({ range, lastAtMs, chains }: SequencerState) {
  return {
    size: range.size,
    hashes: range.hashes.map((hash) => hash.toString('hex')),
    lastAtMs,
    chains: chains.toMap(),
  };
}

test('EVL-R14, EVL-R50: whatever is sequenced, the whole log checks', () => {
  fc.assert(
    fc.property(batches, (steps) => {
      const { entries, last } = run(openSequencer(tagOf), [[[opening], 1000], ...steps]);
      const { faults, size, root, openRequests } = checkLog(entries);
      expect({ faults, openRequests }).toEqual({ faults: [], openRequests: [] });
      expect([last.size, last.range.size]).toEqual([size, size]);
      expect(root).toEqual(last.range.root());
      expect(root).toEqual(naiveRoot(entries.map(({ text }) => hashLeaf(text))));
    }),
    { numRuns: 40 },
  );
});

test('a batch A+B has the same entries and end as A and then B', () => {
  fc.assert(
    fc.property(batches, batch, batch, (before, a, b) => {
      const start = run(openSequencer(tagOf), [[[opening], 1000], ...before]).last;
      const together = run(start, [[[...a, ...b], 2000]]);
      const apart = run(start, [
        [a, 2000],
        [b, 2000],
      ]);
      expect(apart.entries).toEqual(together.entries);
      expect(describeState(apart.last)).toEqual(describeState(together.last));
    }),
    { numRuns: 40 },
  );
});

test('a batch that failed to commit leaves no trace: sequencing again gives the same', () => {
  fc.assert(
    fc.property(batches, batch, batch, (before, failed, retried) => {
      const start = run(openSequencer(tagOf), [[[opening], 1000], ...before]).last;
      const snapshot = describeState(start);
      const first = sequence(start, retried, 2000);
      sequence(start, failed, 2000);
      expect(describeState(start)).toEqual(snapshot);
      expect(sequence(start, retried, 2000).entries).toEqual(first.entries);
      expect(describeState(start)).toEqual(snapshot);
    }),
    { numRuns: 40 },
  );
});

test('a state restored from what a store keeps goes on as the one in memory', () => {
  fc.assert(
    fc.property(batches, batch, (before, then) => {
      const kept = new Map<string, ChainHead>();
      let state = openSequencer(tagOf);
      for (const [pending, nowMs] of [[[opening], 1000] as const, ...before]) {
        const { chains, next } = sequence(state, pending, nowMs);
        for (const [tag, head] of chains) kept.set(tag, head);
        state = next;
      }
      const { size, lastAtMs, range } = state;
      const restored = openSequencer(tagOf, { size, lastAtMs, hashes: range.hashes, chains: kept });
      expect(sequence(restored, then, 3000).entries).toEqual(sequence(state, then, 3000).entries);
    }),
    { numRuns: 40 },
  );
});

test('a stored state whose size and hashes contradict each other is not opened', () => {
  const chains = new Map<string, ChainHead>();

  expect(() => openSequencer(tagOf, { size: 3, lastAtMs: 0, hashes: [Buffer.alloc(32)], chains })).toThrow(
    expect.objectContaining({ code: 'range_mismatch' }),
  );
});

test('EVL-R3: the time never goes back, even when the clock does', () => {
  const { entries } = run(openSequencer(tagOf), [
    [[opening], 5000],
    [[refused('dept-a')], 4000],
    [[refused('dept-a')], 6000],
  ]);

  expect(entries.map(({ at }) => at)).toEqual([5000, 5000, 6000]);
  expect(entries.map(({ text }) => parseEntry(text).at)).toEqual([5000, 5000, 6000]);
});

test('an empty batch changes nothing, not even the time', () => {
  const { last } = run(openSequencer(tagOf), [[[opening], 1000]]);
  const { entries, next } = sequence(last, [], 9000);

  expect(entries).toEqual([]);
  expect(describeState(next)).toEqual(describeState(last));
});

test('EVL-R50: a department that asks itself has one link', () => {
  const [, entry] = run(openSequencer(tagOf), [[[opening, accepted('dept-a', 'dept-a')], 1000]]).entries;

  expect(entry?.links).toEqual([{ k: tagOf('dept-a'), n: 1, p: Buffer.alloc(32).toString('base64url') }]);
  expect(entry?.tags).toEqual([tagOf('dept-a')]);
});

test('EVL-R50: the second entry of a department in one batch points at the first', () => {
  const { entries } = run(openSequencer(tagOf), [
    [[opening, accepted('dept-a', 'dept-p'), refused('dept-p')], 1000],
  ]);

  expect(entries[2]?.links).toEqual([{ k: tagOf('dept-p'), n: 2, p: entries[1]?.leaf }]);
});

test('EVL-R4: no id of a department is in any entry', () => {
  const { entries } = run(openSequencer(tagOf), [
    [[opening, accepted('11371000004359400A', '11371000004359401B')], 1000],
  ]);

  expect(entries.map(({ text }) => text).join()).not.toMatch(/11371000/);
});

test('an answer names its request, given by index or as the record before', () => {
  const answer = (requestRef: number | 'previous'): PendingLeaf => ({
    t: 'response',
    departments: ['dept-a'],
    commitment,
    more: { o: 'ok' },
    requestRef,
  });
  const members = (entries: readonly SequencedEntry[]) => entries.map(({ text }) => parseEntry(text));
  const { entries } = run(openSequencer(tagOf), [
    [[opening, accepted('dept-a'), answer('previous'), accepted('dept-a')], 1000],
    [[refused('dept-a'), answer(3)], 1000],
  ]);

  expect(members(entries)).toMatchObject([{}, {}, { r: 1 }, {}, {}, { r: 3 }]);
  expect(() => run(openSequencer(tagOf), [[[opening, answer('previous')], 1000]])).toThrow(
    expect.objectContaining({ code: 'entry_reference' }),
  );
});

test('a record that makes no entry is found before it spoils a batch for others', () => {
  const wrong: [PendingLeaf, string][] = [
    [{ ...refused('dept-a'), departments: [] }, 'entry_links'],
    [{ ...refused('dept-a'), commitment: 'short' }, 'entry_commitment'],
    [{ ...opening, commitment }, 'entry_commitment'],
    [
      { t: 'directory.published', departments: [], commitment: null, more: { n: 0.5, h: commitment } },
      'entry_member',
    ],
    [
      {
        t: 'catalogue.published',
        departments: Array.from({ length: 9 }, (_, i) => `dept-${i}`),
        commitment,
        more: {},
      },
      'entry_links',
    ],
  ];
  for (const [item, code] of wrong) expect(checkPending(item, tagOf)).toMatchObject({ code });

  const right: PendingLeaf[] = [
    opening,
    accepted('dept-a', 'dept-p'),
    { t: 'response', departments: ['dept-a'], commitment, more: { o: 'ok' }, requestRef: 'previous' },
    { t: 'exchange.lost', departments: ['dept-a'], commitment: null, more: { o: 'lost' }, requestRef: 7 },
  ];
  for (const item of right) expect(checkPending(item, tagOf)).toBeUndefined();
});

test('a mistake in the tag function is not taken for a bad record', () => {
  const failing = () => {
    throw new Error('no tag key');
  };

  expect(() => checkPending(accepted('dept-a'), failing)).toThrow('no tag key');
});

test('chain heads are those of a plain map, whatever the order of changes', () => {
  const changes = fc.array(fc.dictionary(fc.stringMatching(/^t\d{1,2}$/), fc.nat(), { maxKeys: 30 }), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(changes, (steps) => {
      const plain = new Map<string, ChainHead>();
      let heads = new ChainHeads();
      for (const step of steps) {
        const changed = new Map(Object.entries(step).map(([tag, n]) => [tag, { n, lastLeaf: `${n}` }]));
        for (const [tag, head] of changed) plain.set(tag, head);
        heads = heads.with(changed);
      }
      expect(heads.toMap()).toEqual(plain);
      for (const [tag, head] of plain) expect(heads.get(tag)).toEqual(head);
    }),
  );
});

function accepted(...departments: string[]): PendingLeaf {
  return { t: 'request.accepted', departments, commitment, more: {} };
}

function refused(id: string): PendingLeaf & { t: 'request.refused' } {
  return { t: 'request.refused', departments: [id], commitment, more: { o: 'refused' } };
}
