import { describe, expect, test } from 'vitest';
import { toCsv } from './to-csv.ts';

const line = (...cells: Parameters<typeof toCsv>[0][number]) => toCsv([cells]).slice(1);

test('the file begins with a byte order mark and ends each line as RFC 4180 says', () => {
  expect(
    toCsv([
      ['部门', 'n'],
      ['市公安局', 3],
    ]),
  ).toBe('\uFEFF部门,n\r\n市公安局,3\r\n');
});

test('commas, quotes and line ends are quoted', () => {
  expect(line('甲,乙', '说"是"', '上\n下')).toBe('"甲,乙","说""是""","上\n下"\r\n');
});

test('nothing known is an empty cell, figures stay figures, negative ones too', () => {
  expect(line(null, -3, 0.5)).toBe(',-3,0.5\r\n');
});

describe('a text that a spreadsheet would run', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '\u3000=1', '\n@x'])(
    '%j is made harmless',
    (text) => {
      expect(line(text).replace(/^"/, '')).toMatch(/^'/);
    },
  );

  test('other texts are left as they are', () => {
    expect(line('市公安局', '<script>', '1=1')).toBe('市公安局,<script>,1=1\r\n');
  });
});
