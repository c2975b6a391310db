import { normaliseCitizenId } from '@shuqiao/domain/citizen-id';
import { checkIdentifiers } from '@shuqiao/domain/licence/check-claims';
import { checkCopy } from '@shuqiao/domain/licence/check-copy';
import type { JsonObject } from '../../../sqx/strict-json-text.ts';
import { checkRegister, isRegisterDue } from '../check-register.ts';
import { type CheckResult, fail, type LicenceCheck, pass, skipped, unknown } from '../licence-check.ts';
import type { VerifyContext } from '../verify-context.ts';

/** V17; LIC-P6, LIC-P7, LIC-C2 to LIC-C6, LIC-Q2. What costs nothing comes first. */
export const checkBusiness: LicenceCheck = {
  id: 'V17',
  name: { zh: '标识、持证人、适用范围与业务登记', en: 'Identifiers, holder, scope and live register' },
  source: 'LIC-P6, LIC-P7, LIC-C2 to LIC-C6, LIC-Q2',
  needs: 'signature',
  run(context) {
    const { claims, type } = context;
    if (!claims || !type) return skipped;
    const result = checkFacts(context, claims);
    if (result.outcome !== 'pass' || !isRegisterDue(context, type)) return result;
    return checkRegister(context, claims, type);
  },
};

function checkFacts(context: VerifyContext, claims: JsonObject): CheckResult {
  const { ask, issuer, iatMs, type, vct, world } = context;
  if (type && checkIdentifiers(type, claims).length > 0) return fail('identifier_check');
  if (ask.holderCode !== undefined && !isSameCode(claims.CZZTDM, ask.holderCode))
    return fail('holder_mismatch');
  const isInArea =
    ask.area === undefined ||
    world.trust.findAuthority(issuer?.department ?? '', vct?.type ?? '', ask.area, iatMs ?? 0) !== undefined;
  if (!isInArea) return fail('scope_mismatch');
  return vct && vct.copies > 0 ? checkCopyUse(context, claims) : pass;
}

function isSameCode(shown: unknown, asked: string): boolean {
  return typeof shown === 'string' && normaliseCitizenId(shown) === normaliseCitizenId(asked);
}

function checkCopyUse({ ask, atMs }: VerifyContext, claims: JsonObject): CheckResult {
  const fault = checkCopy(claims, ask.copy, atMs);
  if (fault === undefined) return pass;
  // Whoever names no case has not compared any.
  return fault === 'copy_case_mismatch' && !ask.copy ? unknown('copy_case_unknown') : fail(fault);
}
