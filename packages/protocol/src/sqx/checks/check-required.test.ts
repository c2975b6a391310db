import { describe, expect, test } from 'vitest';
import { buildWorldRequest, getRefusal, receive } from '../../testing/sqx-world.ts';
import { claimLists, type Operation } from '../operations.ts';

describe('SQX-R20: every required claim is present, before any type is looked at', () => {
  const names = claimLists.query.required.map(([name]) => name).filter((name) => name !== 'iss');

  test.each(names)('%s', (claim) => {
    const others = names.filter((name) => name !== claim).map((name) => [name, null]);
    const request = buildWorldRequest({ claims: { set: Object.fromEntries(others), remove: [claim] } });
    expect(getRefusal(receive(request))).toEqual({ code: 'claim_missing', rule: 'SQX-R20', claim });
  });

  test('a query requires 15 claims, a delivery 13, an operation on own data 9', () => {
    const count = (operation: Operation) => claimLists[operation].required.length;
    expect([count('query'), count('deliveries'), count('own_data')]).toEqual([15, 13, 9]);
  });
});
