import { expect, test } from 'vitest';
import { planChecks } from './plan-checks.ts';
import { recordOf, workedExample } from './testing/worked-example.ts';
import { verifyRecord } from './verify-record.ts';

test.each(workedExample.entries.map(({ index }) => index))(
  'the steps shown beforehand for entry %i are those that are made',
  async (index) => {
    const record = recordOf(index);
    const made: string[] = [];
    for await (const { check } of verifyRecord(record, async (other) => recordOf(other))) made.push(check);

    expect(planChecks(record)).toEqual(made);
  },
);
