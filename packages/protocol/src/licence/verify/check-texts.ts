import { type FailCode, failTexts, type Words } from './fail-texts.ts';
import { type UnknownCode, unknownTexts } from './unknown-texts.ts';

export type CheckCode = FailCode | UnknownCode;

const passed: Words = { zh: '已核验，符合要求', en: 'Checked, and in order' };
const skipped: Words = {
  zh: '未执行：不需要，或前面的核验已有结论',
  en: 'Not run: not needed, or decided before',
};

/** The words of one entry; a code that can mean both has a text for each outcome. */
export function getCheckText(
  result:
    | { readonly outcome: 'pass' | 'skipped' }
    | { readonly outcome: 'fail'; readonly code: FailCode }
    | { readonly outcome: 'unknown'; readonly code: UnknownCode },
): Words {
  switch (result.outcome) {
    case 'pass':
      return passed;
    case 'skipped':
      return skipped;
    case 'fail':
      return failTexts[result.code];
    case 'unknown':
      return unknownTexts[result.code];
  }
}
