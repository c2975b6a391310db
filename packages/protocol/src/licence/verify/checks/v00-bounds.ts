import { readPresentation } from '../../sd-jwt/read-presentation.ts';
import { fail, type LicenceCheck, pass } from '../licence-check.ts';

/** V0, and the split of V1: nothing of the token is believed yet. */
export const checkBounds: LicenceCheck = {
  id: 'V0',
  name: { zh: '格式与大小', en: 'Form and size' },
  source: 'LIC V0; RFC 9901 §4; RFC 8725 §2.4',
  run(context) {
    const read = readPresentation(context.ask.presented, context.world.crypto.fastTexts);
    if ('code' in read) return fail('malformed');
    context.presentation = read;
    return pass;
  },
};
