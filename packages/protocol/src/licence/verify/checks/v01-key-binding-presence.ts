import { whenReady } from '../../crypto/when-ready.ts';
import { isKeyBindingRequired } from '../is-key-binding-required.ts';
import { isPlainJwt } from '../is-plain-jwt.ts';
import { fail, type LicenceCheck, pass, skipped } from '../licence-check.ts';

/** LIC-H1, LIC-T28; and LIC-H3: the nonce is burnt here, before anything can be found right or wrong. */
export const checkKeyBindingPresence: LicenceCheck = {
  id: 'V1',
  name: { zh: '须由持证人出示', en: 'Presented by the holder, where required' },
  source: 'RFC 9901 §7.3; LIC-H1, LIC-H3',
  run(context) {
    const { ask, presentation, world } = context;
    if (!presentation) return skipped;
    const { issuerJwt, keyBinding } = presentation;
    if (!keyBinding) {
      if (isKeyBindingRequired(issuerJwt.payload, world)) return fail('key_binding_missing');
      return isPlainJwt(presentation) ? skipped : pass;
    }
    const { nonce } = keyBinding.payload;
    if (!ask.binding || typeof nonce !== 'string') return pass;
    return whenReady(ask.binding.useNonce(nonce), (isOurs) => {
      context.nonceIsOurs = isOurs;
      return pass;
    });
  },
};
