import { samplePattern } from './sample-pattern.ts';
import type { SamplePlace } from './sample-place.ts';
import { serialOf } from './serial-of.ts';

/** 'OFD', standing for a file. */
const BASE64 = 'T0ZE';
const CODE_LENGTH = 10;

const KINDS: readonly { title: RegExp; write: (place: SamplePlace) => string }[] = [
  { title: /文号|文书号/, write: ({ at }) => `样例〔2024〕${at + 1}号` },
  { title: /(?:代码|编码|编号|证号|权证号|号码|号)$/, write: writeCode },
  { title: /年度$/, write: ({ at }) => String(2024 - at) },
  { title: /链接$/, write: ({ at }) => `https://sample.invalid/${at + 1}` },
  { title: /地址|住所|坐落|场所|地点|位置/, write: ({ at }) => `样例市样例区样例路${at + 1}号` },
  { title: /姓名|法定代表人/, write: ({ at }) => `样例人${toOrdinal(at)}` },
];

/** A text without a format: recognisable as a sample, and short enough. */
export function sampleText(place: SamplePlace): string | undefined {
  const { item, name, at } = place;
  if (item.contentEncoding === 'base64') return BASE64;
  if (item.pattern !== undefined) return samplePattern(item.pattern, serialOf(name, at), item);
  const write = KINDS.find(({ title }) => title.test(item.title))?.write ?? writeTitle;
  return toFitting(write(place), place);
}

function writeCode({ name, at }: SamplePlace): string {
  return `YL${String(serialOf(name, at)).padStart(CODE_LENGTH - 2, '0')}`;
}

function writeTitle({ item, at }: SamplePlace): string {
  return `样例${item.title}${toOrdinal(at)}`;
}

function toOrdinal(at: number): string {
  return [...'甲乙丙丁戊己庚辛壬癸'][at] ?? String(at + 1);
}

/** Where the text has no room, the number of the record alone, as short code items have it. */
function toFitting(text: string, { item, at }: SamplePlace): string {
  const { minLength = 0, maxLength = text.length } = item;
  const fitting = text.length <= maxLength ? text : String(at + 1).padStart(Math.min(maxLength, 2), '0');
  return fitting.padEnd(minLength, '样');
}
