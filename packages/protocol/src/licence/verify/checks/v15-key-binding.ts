import type { HolderKey } from '../../crypto/admit-holder-key.ts';
import type { Awaitable } from '../../crypto/crypto-port.ts';
import { whenReady } from '../../crypto/when-ready.ts';
import { sdHash } from '../../sd-jwt/digest-text.ts';
import { findHashName } from '../../sd-jwt/hash-name.ts';
import { KEY_BINDING_TYPE } from '../../sd-jwt/key-binding.ts';
import type { CompactJws } from '../../sd-jwt/read-compact-jws.ts';
import type { Presentation } from '../../sd-jwt/read-presentation.ts';
import type { FailCode } from '../fail-texts.ts';
import { findHolderKey } from '../find-holder-key.ts';
import { isClockBehind } from '../is-clock-behind.ts';
import { type CheckResult, fail, type LicenceCheck, pass, skipped, unknown } from '../licence-check.ts';
import { isNumericDate } from '../numeric-date.ts';
import type { VerifyContext } from '../verify-context.ts';

const OLDEST_MS = 300_000;
const AHEAD_MS = 10_000;

/** V15; LIC-H2 to LIC-H5. What is attached is checked also where nobody asked for it (LIC-T25). */
export const checkKeyBinding: LicenceCheck = {
  id: 'V15',
  name: { zh: '持证人出示证明', en: "Holder's proof of presentation" },
  source: 'RFC 9901 §7.3; OpenID4VP 1.0; LIC-H2 to LIC-H5',
  needs: 'signature',
  run(context) {
    const { claims, presentation, world } = context;
    if (!claims || !presentation?.keyBinding) return skipped;
    const { keyBinding } = presentation;
    return whenReady(findHolderKey(claims.cnf, world.crypto), (key) =>
      key ? checkSignature(key, keyBinding, presentation, context) : fail('kb_key'),
    );
  },
};

function checkSignature(
  key: HolderKey,
  keyBinding: CompactJws,
  presentation: Presentation,
  context: VerifyContext,
): Awaitable<CheckResult> {
  const { header, signed, signature } = keyBinding;
  const fault = checkHeader(header, key);
  if (fault) return fail(fault);
  return whenReady(context.world.crypto.verify(key.alg, key.jwk, signed, signature), (holds) =>
    holds ? checkPayload(keyBinding, presentation, context) : fail('kb_signature'),
  );
}

function checkHeader(header: CompactJws['header'], key: HolderKey): FailCode | undefined {
  const { alg, typ } = header;
  if (alg !== key.alg) return 'kb_alg';
  const isClosed = Object.keys(header).every((name) => name === 'alg' || name === 'typ');
  return isClosed && typ === KEY_BINDING_TYPE ? undefined : 'kb_typ';
}

function checkPayload(
  { payload }: CompactJws,
  presentation: Presentation,
  context: VerifyContext,
): Awaitable<CheckResult> {
  const { ask, nonceIsOurs } = context;
  const { aud, iat } = payload;
  if (!isRecent(iat, ask.nowMs)) return isClockBehind(context) ? unknown('clock_wrong') : fail('kb_iat');
  if (nonceIsOurs !== true) return fail('kb_nonce');
  if (typeof aud !== 'string' || aud !== ask.binding?.audience) return fail('kb_aud');
  return checkSdHash(payload.sd_hash, presentation, context);
}

function isRecent(iat: unknown, nowMs: number): boolean {
  if (!isNumericDate(iat)) return false;
  const ageMs = nowMs - iat * 1_000;
  return ageMs >= -AHEAD_MS && ageMs <= OLDEST_MS;
}

/** LIC-H5: over the text as received, with the digest algorithm of the licence (RFC 9901 §4.3.1). */
function checkSdHash(
  sdHashClaim: unknown,
  { issuerJwt, sdHashInput }: Presentation,
  { world }: VerifyContext,
): Awaitable<CheckResult> {
  const name = findHashName(issuerJwt.payload) ?? 'sha-256';
  return whenReady(sdHash(sdHashInput, name, world.crypto), (expected) =>
    sdHashClaim === expected ? pass : fail('kb_sd_hash'),
  );
}
