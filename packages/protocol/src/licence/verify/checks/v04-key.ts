import type { IssuerKey } from '../../trust/trust-index.ts';
import {
  type CheckResult,
  fail,
  type LicenceCheck,
  pass,
  passBy,
  skipped,
  unknown,
} from '../licence-check.ts';
import type { VerifyContext } from '../verify-context.ts';

/** Keys that are older may lack a new one; younger ones do not. */
const KEYS_ARE_COMPLETE_MS = 600_000;

/** Pinned keys only: nothing is retrieved, nothing in the token names a place. */
export const checkKey: LicenceCheck = {
  id: 'V4',
  name: { zh: '签发者密钥', en: "Issuer's key" },
  source: 'SD-JWT VC -19; pinned keys',
  run(context) {
    const { ask, issuer, presentation, world } = context;
    if (!issuer || !presentation) return skipped;
    const grounds = { issuedAtMs: world.trust.confirmedAtMs };
    if (issuer.keys.size === 0) return unknown('key_unavailable', grounds);

    const { alg, kid } = presentation.issuerJwt.header;
    const key = issuer.keys.get(String(kid));
    if (!key) {
      const areOld = ask.nowMs - world.trust.confirmedAtMs > KEYS_ARE_COMPLETE_MS;
      return areOld ? unknown('key_unknown', grounds) : fail('key_unknown', grounds);
    }
    if (key.alg !== alg) return fail('alg_forbidden', grounds);
    const result = checkPeriod(key, context);
    if (result.outcome === 'pass') {
      context.key = key;
      return passBy(grounds.issuedAtMs);
    }
    return result.outcome === 'skipped' ? result : { ...result, ...grounds };
  },
};

/** The key signed in its time; whoever holds a revoked one can date back, so it proves nothing any more. */
function checkPeriod(key: IssuerKey, { ask, atMs, iatMs = 0 }: VerifyContext): CheckResult {
  // `iat` is a whole second: the key may have begun within it.
  if (iatMs + 999 < key.notBeforeMs || iatMs >= key.notAfterMs) return fail('key_unknown');
  if (atMs >= key.revokedAtMs) return fail('key_revoked');
  return ask.nowMs >= key.revokedAtMs ? unknown('key_revoked') : pass;
}
