import { expect, test } from 'vitest';
import { groupMissing } from './group-missing.ts';

const reasons = ['no_legal_basis', 'never_delivered', 'stale'];
const entry = (resource: string, reason: string) => ({ resource, name: resource, reason });
const missing = [
  entry('1', 'no_legal_basis'),
  entry('2', 'stale'),
  entry('3', 'never_delivered'),
  entry('4', 'stale'),
];

test('what is quickest to mend comes first, what needs a law comes last', () => {
  const groups = groupMissing(missing, reasons, 0);
  expect(groups.map(({ reason, entries }) => [reason, entries.length])).toEqual([
    ['stale', 2],
    ['never_delivered', 1],
    ['no_legal_basis', 1],
  ]);
});

test('exactly as many are marked as the target needs, the quickest ones', () => {
  const marked = groupMissing(missing, reasons, 3).flatMap(({ entries }) =>
    entries.filter(({ first }) => first).map(({ resource }) => resource),
  );
  expect(marked).toEqual(['2', '4', '3']);
});

test('a reason that nobody explained is shown all the same, at the end', () => {
  const groups = groupMissing([entry('1', 'new_reason'), entry('2', 'stale')], reasons, 0);
  expect(groups.map(({ reason }) => reason)).toEqual(['stale', 'new_reason']);
});
