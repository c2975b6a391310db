import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findOutsideVectors } from '../testing/find-outside-vectors.ts';
import { deliveryCodes } from './codes/delivery-codes.ts';
import { sqxCodes } from './codes.ts';

const folder = findOutsideVectors('../protocol');

/** `[code, status, authenticated]` for each code of the two tables of §13. */
function readProfileCodes(text: string): [string, number, boolean][] {
  const [strangers = '', rest = ''] = text.split('**Not authenticated')[1]?.split('**Authenticated') ?? [];
  const read = (table: string, authenticated: boolean) =>
    [...table.matchAll(/^\| (\d{3}) \| ([^|]+) \|/gm)].flatMap(([, status, codes = '']) =>
      [...codes.matchAll(/`(\w+)`/g)].map(([, code = '']): [string, number, boolean] => [
        code,
        Number(status),
        authenticated,
      ]),
    );
  return [...read(strangers, false), ...read(rest.split('**Debug tool**')[0] ?? '', true)];
}

if (folder === undefined) {
  test('NOT RUN: outside vectors (the profile document) are not present', () => {
    expect(folder).toBeUndefined();
  });
} else {
  describe('SQX-R110: the table in the profile and the one in the source are the same', () => {
    const profile = readProfileCodes(readFileSync(join(folder, 'exchange-profile.md'), 'utf8'));
    const hopTwo = profile.filter(([code]) => code.startsWith('provider_'));
    const delivery = [
      'delivery_refused',
      'delivery_in_progress',
      'channel_inactive',
      ...Object.keys(deliveryCodes),
    ];

    test('hop two adds four codes', () => {
      expect(hopTwo).toHaveLength(4);
    });

    test('every other code has its status and its place', () => {
      const own = Object.entries(sqxCodes)
        .filter(([code]) => !delivery.includes(code))
        .map(([code, { status, authenticated }]) => [code, status, authenticated]);
      const expected = profile.filter((row) => !hopTwo.includes(row));
      expect(own.sort()).toEqual(expected.sort());
    });
  });
}
