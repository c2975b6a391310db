import type { JsonObject } from '../../../sqx/strict-json-text.ts';
import { isClockBehind } from '../is-clock-behind.ts';
import { fail, type LicenceCheck, passBy, skipped, unknown } from '../licence-check.ts';
import { isNumericDate } from '../numeric-date.ts';
import { findClaimFault } from '../plain-claims.ts';
import { parseVct } from '../vct.ts';
import type { VerifyContext } from '../verify-context.ts';

const required = ['iss', 'iat', 'vct', 'ZZBFJGDM'];

/** LIC-A2, LIC-A3, LIC-P5: the register of authority at `iat`. `aka_vcts` and type extension confer nothing. */
export const checkAuthority: LicenceCheck = {
  id: 'V3',
  name: { zh: '签发者有权颁发', en: 'Issuer has the authority' },
  source: 'SD-JWT VC -19; LIC-A2, LIC-P5',
  run(context) {
    const { ask, presentation, world } = context;
    if (!presentation) return skipped;
    const { payload } = presentation.issuerJwt;
    const fault = findClaimFault(presentation, required) ?? checkTypes(payload);
    if (fault) return fail(fault);

    const grounds = { issuedAtMs: world.trust.confirmedAtMs };
    const refusal = findMandate(context, payload);
    if (isClockBehind(context)) return unknown('clock_wrong', grounds);
    // What an old register does not know may be new, and what it knows may be over.
    if (!world.trust.isFresh(ask.nowMs)) return unknown('authority_unavailable', grounds);
    return refusal ? fail(refusal, grounds) : passBy(grounds.issuedAtMs);
  },
};

function checkTypes({ iss, iat, vct }: JsonObject): 'claim_type' | undefined {
  return typeof iss === 'string' && isNumericDate(iat) && typeof vct === 'string' ? undefined : 'claim_type';
}

/** Takes down issuer and type only where the one may issue the other. */
function findMandate(
  context: VerifyContext,
  { iss, iat, vct, ZZBFJGDM }: JsonObject,
): 'issuer_unknown' | 'issuer_not_authorised_for_type' | undefined {
  const { trust } = context.world;
  const issuer = trust.findIssuer(String(iss));
  if (!issuer) return 'issuer_unknown';
  const name = parseVct(String(vct));
  const type = name && trust.findType(name.type);
  if (!type) return 'issuer_not_authorised_for_type';

  const { department, predecessors } = issuer;
  const iatMs = Number(iat) * 1_000;
  const mayIssue = trust.findAuthority(department, name.type, undefined, iatMs) !== undefined;
  const isOwnName = ZZBFJGDM === department || predecessors.some((code) => code === ZZBFJGDM);
  if (!mayIssue || !isOwnName) return 'issuer_not_authorised_for_type';
  context.issuer = issuer;
  context.type = type;
  context.iatMs = iatMs;
  context.vct = name;
  return undefined;
}
