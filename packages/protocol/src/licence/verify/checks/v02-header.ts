import { LICENCE_TOKEN_TYPE } from '../../sd-jwt/issue-licence-token.ts';
import { isPlainJwt } from '../is-plain-jwt.ts';
import { fail, type LicenceCheck, pass, skipped } from '../licence-check.ts';

/**
 * A plain signed JWT has a type of its own: an SD-JWT from which somebody cut disclosures and key binding is
 * no plain JWT.
 */
export const PLAIN_JWT_TYPE = 'sqx-licence+jwt';

const allowed: ReadonlySet<string> = new Set(['alg', 'typ', 'kid']);
const algorithms: ReadonlySet<unknown> = new Set(['ES256', 'Ed25519', 'PS256']);

/** LIC-P8. Whether `alg` is that of the key is seen when the key is known (V4). */
export const checkHeader: LicenceCheck = {
  id: 'V2',
  name: { zh: '签名头', en: 'Signature header' },
  source: 'SD-JWT VC -19; RFC 8725 §3.11',
  run({ presentation }) {
    if (!presentation) return skipped;
    const { header } = presentation.issuerJwt;
    const { alg, kid, typ } = header;
    if (Object.keys(header).some((name) => !allowed.has(name))) return fail('header_forbidden');
    if (typ !== (isPlainJwt(presentation) ? PLAIN_JWT_TYPE : LICENCE_TOKEN_TYPE)) return fail('typ');
    if (!algorithms.has(alg)) return fail('alg_forbidden');
    return typeof kid === 'string' && kid !== '' ? pass : fail('header_forbidden');
  },
};
