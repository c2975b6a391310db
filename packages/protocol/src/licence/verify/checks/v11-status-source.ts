import { whenReady } from '../../crypto/when-ready.ts';
import type { StatusLookup } from '../../status-list/status-source.ts';
import { isAllowedStatusUri } from '../allowed-status-uris.ts';
import { findOrElse } from '../find-or-else.ts';
import { type CheckResult, fail, type LicenceCheck, pass, skipped, unknown } from '../licence-check.ts';
import type { VerifyContext } from '../verify-context.ts';

const unavailable: StatusLookup = { code: 'status_unavailable', reason: 'the source failed' };

/** V11; LIC-S1, LIC-S2, LIC-S13. What the list itself is worth is for V12 to say. */
export const checkStatusSource: LicenceCheck = {
  id: 'V11',
  name: { zh: '状态列表可取得', en: 'Status list at hand' },
  source: 'Token Status List -21; LIC-S1, LIC-S2, LIC-S13',
  needs: 'everything',
  run(context) {
    const { ask, historicMs, issuer, status, world } = context;
    if (!issuer || !status) return skipped;
    if (!isAllowedStatusUri(status.uri, issuer.statusUris)) return fail('status_uri_forbidden');
    const signers = world.trust.findStatusSigners(issuer.id);
    const find = () => world.status.find(status.uri, { signers, nowMs: ask.nowMs, atMs: historicMs });
    return whenReady(findOrElse(find, unavailable), (lookup) => takeLookup(context, lookup));
  },
};

function takeLookup(context: VerifyContext, lookup: StatusLookup): CheckResult {
  context.statusLookup = lookup;
  const isMissing = 'code' in lookup && lookup.code !== 'status_token_invalid';
  return isMissing ? unknown(lookup.code) : pass;
}
