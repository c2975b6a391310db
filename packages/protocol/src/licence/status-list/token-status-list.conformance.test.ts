import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findOutsideVectors } from '../../testing/find-outside-vectors.ts';
import { decodeBase64url } from '../base64url.ts';
import { nodeLicenceCrypto } from '../crypto/node-crypto.ts';
import { webLicenceCrypto } from '../crypto/web-crypto.ts';
import { countEntries, getStatus, type StatusBits } from './status-bits.ts';
import { forgeList, readList } from './testing/status-world.ts';

interface Vector {
  name: string;
  status_list: { bits: StatusBits; lst: string };
  entries: number;
  uncompressed_bytes: number;
  uncompressed_hex?: string;
  expected: { idx: number; status: number }[];
  every_other_index: number | null;
  out_of_range_idx: number[];
}

const folder = findOutsideVectors('token-status-list');
const CAP_BYTES = 4 * 1_048_576;

/** Another system's order (Bitstring Status List), for LIC-S12. */
function getMostSignificantFirst(bytes: Uint8Array, bits: StatusBits, index: number): number {
  const perByte = 8 / bits;
  const shift = (perByte - 1 - (index % perByte)) * bits;
  return ((bytes[Math.floor(index / perByte)] ?? 0) >> shift) & (2 ** bits - 1);
}

function inflate({ status_list }: Vector): Uint8Array {
  const bytes = nodeLicenceCrypto.inflate(decodeBase64url(status_list.lst) ?? new Uint8Array(), CAP_BYTES);
  if (!bytes) throw new Error('the published list does not inflate');
  return bytes;
}

if (folder === undefined) {
  test('NOT RUN: outside vectors (token-status-list) are not present', () => {
    expect(folder).toBeUndefined();
  });
} else {
  const { lists }: { lists: Vector[] } = JSON.parse(readFileSync(join(folder, 'encodings.json'), 'utf8'));

  test('there are 6', () => {
    expect(lists).toHaveLength(6);
  });

  describe.each(lists)('Token Status List, $name', (vector) => {
    const { status_list: list, entries, expected, every_other_index: other } = vector;
    const bytes = inflate(vector);

    test('inflates to its size', () => {
      expect(bytes).toHaveLength(vector.uncompressed_bytes);
      expect(countEntries(bytes.length, list.bits)).toBe(entries);
      const hex = Buffer.from(bytes).toString('hex');
      if (vector.uncompressed_hex !== undefined) expect(hex).toBe(vector.uncompressed_hex);
    });

    test('LIC-S16: the same in a browser’s inflate, byte for byte inside, whatever stands outside', async () => {
      const deflated = decodeBase64url(list.lst) ?? new Uint8Array();
      const inflated = await webLicenceCrypto.inflate(deflated, CAP_BYTES);
      expect(inflated && Buffer.compare(inflated, bytes)).toBe(0);
    });

    test('LIC-S8: every index has its published value', () => {
      const named = new Map(expected.map(({ idx, status }) => [idx, status]));
      const wrong: number[] = [];
      for (let index = 0; index < entries; index += 1) {
        const value = named.get(index) ?? other ?? undefined;
        if (value !== undefined && getStatus(bytes, list.bits, index) !== value) wrong.push(index);
      }
      expect(wrong).toEqual([]);
    });

    test('LIC-S9: indexes outside say nothing', () => {
      expect(vector.out_of_range_idx.map((index) => getStatus(bytes, list.bits, index))).toEqual(
        vector.out_of_range_idx.map(() => undefined),
      );
    });

    test('V12, V13: signed, it is read as published', () => {
      expect(readList(forgeList({ payload: { status_list: list } }))).toMatchObject({
        bits: list.bits,
        size: entries,
      });
    });

    test('LIC-S12, LIC-T18: read most significant bits first, it would be another list', () => {
      const misread = expected.filter(
        ({ idx, status }) => getMostSignificantFirst(bytes, list.bits, idx) !== status,
      );
      if (list.bits === 8) expect(misread).toEqual([]);
      else if (entries > 1_000) expect(misread).toEqual(expected);
      else expect(misread.length).toBeGreaterThan(0);
    });
  });
}
