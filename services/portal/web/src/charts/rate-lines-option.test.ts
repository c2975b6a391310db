import { expect, test } from 'vitest';
import { lightPalette } from './chart-palette.ts';
import { toPercent } from './chart-text.ts';
import { findAxisMin, toRateLinesOption } from './rate-lines-option.ts';

const words = { summary: '一句话', target: '目标 90 %' };
const line = (name: string, ...rates: (number | null)[]) => ({
  name,
  points: rates.map((rate, i) => ({ date: `2026-11-0${i + 1}`, rate })),
});

test('a rate just below the target is never drawn at it', () => {
  expect(toPercent(0.8999)).toBe(89.9);
  expect(toPercent(0.9)).toBe(90);
});

test.each([
  [[0.82, 0.9], 70],
  [[0.96], 90],
  [[0.01], 0],
])('the axis of %j begins at %i', (rates, min) => {
  expect(findAxisMin(rates)).toBe(min);
});

test('a day without a figure is a gap, not zero', () => {
  const option = toRateLinesOption({ lines: [line('市', 0.5, null, 0.7)], target: 0.9, words }, lightPalette);
  expect(option).toMatchObject({ series: [{ data: [50, null, 70] }] });
});

test('lines of different length share their dates, and differ in more than colour', () => {
  const lines = [line('甲', 0.5, 0.6), line('乙', 0.7)];
  const option = toRateLinesOption({ lines, target: 0.9, words }, lightPalette);
  expect(option).toMatchObject({
    xAxis: { data: ['2026-11-01', '2026-11-02'] },
    series: [
      { data: [50, 60], symbol: 'circle', lineStyle: { type: 'solid' } },
      { data: [70, null], symbol: 'rect', lineStyle: { type: [8, 3] } },
    ],
  });
});
