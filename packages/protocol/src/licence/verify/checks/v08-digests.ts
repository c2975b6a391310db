import { fail, type LicenceCheck, pass, skipped } from '../licence-check.ts';

/** V8: every disclosure has its one place. What comes out is the processed payload. */
export const checkDigests: LicenceCheck = {
  id: 'V8',
  name: { zh: '披露项属于本证照', en: 'Disclosures belong to the licence' },
  source: 'RFC 9901 §7.1(4)(5)',
  needs: 'signature',
  run(context) {
    const { reconstruction } = context;
    if (!reconstruction) return skipped;
    if ('code' in reconstruction) return fail(reconstruction.code);
    context.claims = reconstruction.claims;
    return pass;
  },
};
