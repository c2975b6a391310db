import { whenReady } from '../../crypto/when-ready.ts';
import { reconstruct } from '../../sd-jwt/reconstruct.ts';
import { isPlainJwt } from '../is-plain-jwt.ts';
import { fail, type LicenceCheck, pass, skipped } from '../licence-check.ts';

/** The disclosures are put in their places once, here; V7 and V8 say what came of it. */
export const checkHashAlgorithm: LicenceCheck = {
  id: 'V6',
  name: { zh: '摘要算法', en: 'Digest algorithm' },
  source: 'RFC 9901 §7.1',
  needs: 'signature',
  run(context) {
    const { presentation, world } = context;
    if (!presentation) return skipped;
    const { payload } = presentation.issuerJwt;
    if (isPlainJwt(presentation)) {
      context.claims = payload;
      return skipped;
    }
    return whenReady(reconstruct(payload, presentation.disclosures, world.crypto), (reconstruction) => {
      context.reconstruction = reconstruction;
      return 'code' in reconstruction && reconstruction.code === 'hash_alg' ? fail('hash_alg') : pass;
    });
  },
};
