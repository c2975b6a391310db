import { describe, expect, test } from 'vitest';
import { buildCase } from '../testing/build-case.ts';
import { sqxCases } from '../testing/sqx-cases.ts';
import { getRefusal, newUuid, receive, worldKeys, worldNowMs } from '../testing/sqx-world.ts';
import { getCodeEntry } from './codes.ts';

/** A replay is decided by the store, behind the pure part: here its second sending passes. */
const decidedByStore = new Set(['replay']);

describe('every case of vectors/sqx/cases.json gets the answer it names', () => {
  test('there are 36', () => {
    expect(sqxCases.cases).toHaveLength(36);
  });

  test.each(sqxCases.cases)('$rules $name: $description', (given) => {
    const context = { fixtures: sqxCases.fixtures, keys: worldKeys, nowMs: worldNowMs, newUuid };
    const requests = buildCase(given, context);
    expect(requests).toHaveLength(given.expect.length);

    for (const [i, { code, accepted, status, reason, response_signed }] of given.expect.entries()) {
      const request = requests[i];
      if (!request) throw new Error('a sending is missing');
      const received = receive(request);
      if (accepted || decidedByStore.has(code ?? '')) {
        expect(received).toHaveProperty('claims');
        continue;
      }
      const refusal = getRefusal(received);
      const entry = getCodeEntry(refusal.code);
      expect(refusal.code).toBe(code);
      expect(entry).toMatchObject({ status, authenticated: response_signed });
      expect('reason' in received ? received.reason : undefined).toBe(reason);
      if (reason) expect(JSON.stringify(refusal)).not.toContain(reason);
      if (refusal.rule) expect(given.rules).toContain(refusal.rule);
    }
  });
});
