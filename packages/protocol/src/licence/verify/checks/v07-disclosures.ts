import { fail, type LicenceCheck, pass, skipped } from '../licence-check.ts';

export const checkDisclosures: LicenceCheck = {
  id: 'V7',
  name: { zh: '披露项格式', en: 'Form of the disclosures' },
  source: 'RFC 9901 §7.1(3)',
  needs: 'signature',
  run({ reconstruction }) {
    if (!reconstruction) return skipped;
    return 'code' in reconstruction && reconstruction.code === 'disclosure_shape'
      ? fail('disclosure_shape')
      : pass;
  },
};
