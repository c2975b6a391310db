import type { Text } from '../text.ts';

const units = [
  { seconds: 86_400, zh: '天', en: 'd' },
  { seconds: 3_600, zh: '小时', en: 'h' },
  { seconds: 60, zh: '分钟', en: 'min' },
];

/** In the largest unit that it fills, rounded down: 5399 → 1 小时. */
export function formatAge(seconds: number): Text {
  const unit = units.find((each) => seconds >= each.seconds) ?? { seconds: 1, zh: '秒', en: 's' };
  const count = Math.floor(seconds / unit.seconds);
  return { zh: `${count} ${unit.zh}`, en: `${count} ${unit.en}` };
}
