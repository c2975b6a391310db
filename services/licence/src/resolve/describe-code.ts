import { failTexts, type Words } from '@shuqiao/protocol/licence/verify/fail-texts';
import { unknownTexts } from '@shuqiao/protocol/licence/verify/unknown-texts';

const texts: ReadonlyMap<string, Words> = new Map<string, Words>([
  ...Object.entries(failTexts),
  ...Object.entries(unknownTexts),
  ['valid', { zh: '有效', en: 'Valid' }],
  ['superseded', { zh: '已有新版本，本版本不再使用', en: 'A newer version has taken its place' }],
  ['not_held', { zh: '登记中未查到该证照', en: 'No such licence of this holder was found in the register' }],
  [
    'not_consented',
    { zh: '持证人未授权查看该证照', en: 'The holder did not consent to this licence being seen' },
  ],
  [
    'representative_unknown',
    {
      zh: '请提供法定代表人的公民身份号码：执照只载姓名，不能据姓名查他人身份证',
      en: 'Give the number of the legal representative: the licence has only a name, and nobody is looked up by name',
    },
  ],
]);

/** Words of the code of a check, or of why a licence is missing. */
export function describeCode(code: string): Words {
  return texts.get(code) ?? { zh: '无法核验', en: 'Could not be checked' };
}
