import { isLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { isPlainClaim } from '@shuqiao/domain/licence/licence-claims';
import type { JsonObject } from '../../../sqx/strict-json-text.ts';
import { checkTimes } from '../check-times.ts';
import { fail, type LicenceCheck, skipped } from '../licence-check.ts';
import { isNumericDate } from '../numeric-date.ts';
import { findClaimFault } from '../plain-claims.ts';
import { readStatusClaim } from '../read-status-claim.ts';

const required = ['exp', 'status', 'ZZLXDM', 'ZZYXQQSRQ'];
const requiredOfCopy = [...required, 'JZJZZSJ', 'JZJZZZ', 'JZJZZSY', 'JZJYXQJZSJ', 'sq_copy'];

/** V9; LIC-P2, LIC-P4, LIC-S9, LIC-C1. */
export const checkClaimForms: LicenceCheck = {
  id: 'V9',
  name: { zh: '必备信息项与有效期', en: 'Obligatory items and period of validity' },
  source: 'RFC 9901 §7.1(6), §9.7; SD-JWT VC -19; LIC-P2, LIC-P4',
  needs: 'signature',
  run(context) {
    const { claims, presentation, reconstruction, vct } = context;
    if (!claims || !presentation || !vct) return skipped;
    if (reconstruction && 'disclosed' in reconstruction && hidesPlainClaim(reconstruction.disclosed)) {
      return fail('claim_disclosable');
    }
    const fault = findClaimFault(presentation, vct.copies > 0 ? requiredOfCopy : required);
    if (fault) return fail(fault);
    const status = readStatusClaim(claims.status);
    if (!status || !hasForms(claims)) return fail('claim_type');
    context.status = status;
    return checkTimes(context, claims);
  },
};

/** A member of one counts as well: a key inside `cnf` can be hidden like `cnf` itself. */
function hidesPlainClaim(disclosed: ReadonlySet<string>): boolean {
  for (const pointer of disclosed) {
    const end = pointer.indexOf('/', 1);
    if (isPlainClaim(end < 0 ? pointer.slice(1) : pointer.slice(1, end))) return true;
  }
  return false;
}

/** LIC-T22. `iat` was read by V3. */
function hasForms({ exp, nbf, ZZYXQQSRQ, ZZYXQJZRQ }: JsonObject): boolean {
  if (!isNumericDate(exp) || !(nbf === undefined || isNumericDate(nbf))) return false;
  return isDate(ZZYXQQSRQ) && (ZZYXQJZRQ === undefined || isDate(ZZYXQJZRQ));
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && isLegalDate(value);
}
