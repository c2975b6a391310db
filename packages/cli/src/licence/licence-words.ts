import { exitCodes } from '../exit-codes.ts';
import type { Text } from '../text.ts';

/** LIC-R3 to LIC-R5: what is said first, and to scripts. */
export const outcomes: Readonly<
  Record<
    'valid' | 'invalid' | 'indeterminate',
    { readonly text: Text; readonly sign: string; readonly exitCode: number }
  >
> = {
  valid: { text: { zh: '有效', en: 'VALID' }, sign: '✓', exitCode: exitCodes.ok },
  invalid: { text: { zh: '无效', en: 'NOT VALID' }, sign: '✗', exitCode: exitCodes.refused },
  indeterminate: {
    text: { zh: '无法核验', en: 'COULD NOT BE VERIFIED' },
    sign: '?',
    exitCode: exitCodes.undecided,
  },
};

export const checkOutcomes: Readonly<Record<'pass' | 'fail' | 'unknown' | 'skipped', Text>> = {
  pass: { zh: '✓ 通过', en: '✓ passed' },
  fail: { zh: '✗ 不符', en: '✗ failed' },
  unknown: { zh: '? 无法核验', en: '? not checked' },
  skipped: { zh: '· 未执行', en: '· not run' },
};
