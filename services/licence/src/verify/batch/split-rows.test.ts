import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitRows } from './split-rows.ts';

const tell = (row: object) => ('text' in row ? row.text : row);

function split(bytes: Uint8Array, pieceBytes: number, maxRowBytes: number) {
  const { push, finish } = splitRows(maxRowBytes);
  const rows = [];
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    // A reader may use its buffer again.
    const piece = Uint8Array.from(bytes.subarray(at, at + pieceBytes));
    rows.push(...push(piece));
    piece.fill(0);
  }
  return [...rows, ...finish()].map(tell);
}

test('rows come out whole wherever the stream is cut', () => {
  const line = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', ' '));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), fc.integer({ min: 1, max: 20 }), (lines, pieceBytes) => {
      const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
      expect(split(bytes, pieceBytes, 10_000)).toEqual(lines.map((text) => text));
    }),
  );
});

test('a row that is too long is one flaw, and the next is read', () => {
  const bytes = new TextEncoder().encode(`${'x'.repeat(11)}\n${'y'.repeat(10)}\n${'z'.repeat(11)}`);
  for (const pieceBytes of [1, 4, 100]) {
    expect(split(bytes, pieceBytes, 10)).toEqual([
      { flaw: 'too_long' },
      'y'.repeat(10),
      { flaw: 'too_long' },
    ]);
  }
});
