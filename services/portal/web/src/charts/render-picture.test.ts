import { expect, test } from 'vitest';
import { toRateBarsOption } from './rate-bars-option.ts';
import { toRateLinesOption } from './rate-lines-option.ts';
import { renderPicture } from './render-picture.ts';

const hostile = `<script>alert("1")</script> & '甲' 乙`;
const words = { summary: hostile, target: hostile };
const points = [
  { date: '2026-11-22', rate: 0.8 },
  { date: '2026-11-23', rate: 0.9 },
];
const lines = [
  { name: hostile, points },
  { name: '乙', points },
];
const bars = [{ name: hostile, n: 8, d: 10, rate: 0.8 }];

test.each([
  ['lines', toRateLinesOption.bind(undefined, { lines, target: 0.9, words })],
  ['bars', toRateBarsOption.bind(undefined, { bars, target: 0.9, words })],
])('a picture of %s is one SVG that no name can break out of', (_what, toOption) => {
  const svg = renderPicture(toOption, hostile);
  expect(svg).toMatch(/^<svg [\s\S]*<\/svg>$/);
  expect(svg).not.toContain('<script');
  expect(svg).toContain('&lt;script&gt;');
  for (const [, attributes = ''] of svg.matchAll(/<[a-z]+((?:\s[^<>]*)?)>/gi)) {
    expect(attributes.replace(/\s+[\w:-]+="[^"<]*"/g, '').replace(/[\s/]/g, '')).toBe('');
  }
});
