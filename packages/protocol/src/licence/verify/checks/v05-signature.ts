import { whenReady } from '../../crypto/when-ready.ts';
import { fail, type LicenceCheck, pass, skipped } from '../licence-check.ts';

/** RFC 9901 §7.1(2). From here on there is an issuer who answers for the content (LIC-R7). */
export const checkIssuerSignature: LicenceCheck = {
  id: 'V5',
  name: { zh: '签发者签名', en: "Issuer's signature" },
  source: 'RFC 9901 §7.1(2)',
  run(context) {
    const { key, presentation, world } = context;
    if (!key || !presentation) return skipped;
    const { signed, signature } = presentation.issuerJwt;
    return whenReady(world.crypto.verify(key.alg, key.jwk, signed, signature), (holds) => {
      context.signatureHolds = holds;
      return holds ? pass : fail('signature');
    });
  },
};
