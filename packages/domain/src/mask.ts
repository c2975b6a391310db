import type { Mask } from '@shuqiao/schemas/types/directory';

const HIDDEN = '***';

const MASKS: Readonly<Record<Mask, (text: string) => string>> = {
  name: maskName,
  identifier: maskIdentifier,
  address: maskAddress,
  amount: maskAmount,
  hidden: () => HIDDEN,
};

/**
 * A masked value is a text with visible stars, whatever the type of the original: nobody can take it for
 * a real value. Values that are neither text nor number are hidden.
 */
export function maskValue(rule: Mask, value: unknown): string {
  if (typeof value === 'string') return MASKS[rule](value);
  if (typeof value === 'number') return MASKS[rule](String(value));
  return HIDDEN;
}

/** 张三 → 张*, 欧阳修 → 欧**: the first character stays, at most two stars, so that long names show no length. */
function maskName(name: string): string {
  const [first, ...rest] = name;
  if (first === undefined || rest.length === 0) return '*';
  return first + '*'.repeat(Math.min(rest.length, 2));
}

/** 3710**********0014, 138****8000, 鲁K***45: both ends stay, more of them the longer the identifier. */
function maskIdentifier(text: string): string {
  const characters = [...text];
  const [head, tail] = keptEnds(characters.length);
  return characters.map((c, at) => (at < head || at >= characters.length - tail ? c : '*')).join('');
}

function keptEnds(length: number): readonly [number, number] {
  if (length >= 15) return [4, 4];
  if (length >= 11) return [3, 4];
  if (length >= 7) return [2, 2];
  return [0, 0];
}

const DOWN_TO_DISTRICT =
  /^(?:[^省市区县旗]{2,8}省)?(?:[^省市区县旗]{2,8}市)?(?:[^省市区县旗]{2,8}市|[^省市区县旗]{1,12}(?<![小社园校厂])[区县旗])?/u;

/** 山东省威海市环翠区**** : province to district stay, the rest goes, with its length. */
function maskAddress(address: string): string {
  return `${DOWN_TO_DISTRICT.exec(address)?.[0] ?? ''}****`;
}

/** 1234567.89 → 1******: the first digit and the order of magnitude stay. */
function maskAmount(amount: string): string {
  const digits = /^-?(\d{2,20})(?:\.\d*)?$/.exec(amount)?.[1];
  if (digits === undefined) return HIDDEN;
  return `${amount.startsWith('-') ? '-' : ''}${digits[0]}${'*'.repeat(digits.length - 1)}`;
}
