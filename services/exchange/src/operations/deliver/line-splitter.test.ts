import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineSplitter } from './line-splitter.ts';

function cut(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [...new Set(cuts.map((place) => place % (bytes.length + 1)))].sort((a, b) => a - b);
  return [...places, bytes.length].map((to, i) => bytes.subarray(i === 0 ? 0 : places[i - 1], to));
}

function splitAll(chunks: readonly Buffer[], maxLineBytes = 1_000) {
  const splitter = lineSplitter(maxLineBytes);
  const lines: string[] = [];
  for (const chunk of chunks) {
    const split = splitter.push(chunk);
    if ('flaw' in split) return { lines, flaw: split.flaw };
    lines.push(...split.lines);
  }
  return { lines, unfinished: splitter.findUnfinished() };
}

const lineText = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replaceAll('\n', ''));

describe('the line splitter', () => {
  test('gives the same lines however the bytes are cut, also inside a character', () => {
    fc.assert(
      fc.property(
        fc.array(lineText, { maxLength: 20 }),
        fc.array(fc.nat(), { maxLength: 30 }),
        (lines, cuts) => {
          const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
          expect(splitAll(cut(bytes, cuts))).toEqual({ lines, unfinished: undefined });
        },
      ),
    );
  });

  test('knows the number of a last line that no LF ended', () => {
    fc.assert(
      fc.property(
        fc.array(lineText, { maxLength: 9 }),
        fc.array(fc.nat(), { maxLength: 9 }),
        (lines, cuts) => {
          const bytes = Buffer.from(`${lines.map((line) => `${line}\n`).join('')}企`);
          expect(splitAll(cut(bytes, cuts))).toEqual({ lines, unfinished: lines.length + 1 });
        },
      ),
    );
  });

  test.each([
    ['a byte that begins no character', [0xff]],
    ['an overlong form', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a character that the line end cuts', [0xe4, 0xbc]],
  ])('%s is refused with the number of its line, wherever chunks end', (_, bad) => {
    const bytes = Buffer.concat([Buffer.from('好\n{}\n"'), Buffer.from(bad), Buffer.from('\n好\n')]);
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 9 }), (cuts) => {
        expect(splitAll(cut(bytes, cuts))).toMatchObject({ flaw: { kind: 'utf8', row: 3 } });
      }),
    );
  });

  test('a line is as long as allowed, or refused, wherever chunks end', () => {
    const fits = Buffer.from(`{}\n${'字'.repeat(10)}\n{}\n`);
    const long = Buffer.from(`{}\n${'字'.repeat(10)}x\n{}\n`);
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 9 }), (cuts) => {
        expect(splitAll(cut(fits, cuts), 30)).toMatchObject({ unfinished: undefined });
        expect(splitAll(cut(long, cuts), 30)).toMatchObject({ flaw: { kind: 'too-long', row: 2 } });
      }),
    );
  });

  test('a line without end is refused as soon as it is too long, whatever the size of the pieces', () => {
    const splitter = lineSplitter(1_000);
    let pieces = 0;
    while (!('flaw' in splitter.push(Buffer.from('x')))) pieces += 1;

    expect(pieces).toBe(1_000);
  });
});
