import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import { checkFreshness, checkHistoric } from '../../status-list/status-freshness.ts';
import type { VerifiedStatusList } from '../../status-list/verified-status-list.ts';
import { type LicenceCheck, passBy, skipped, unknown } from '../licence-check.ts';
import type { UnknownCode } from '../unknown-texts.ts';
import type { VerifyContext } from '../verify-context.ts';

/** V12; LIC-S11, LIC-S17. Signature and form were checked when the list was read; its times are checked on every use. */
export const checkStatusToken: LicenceCheck = {
  id: 'V12',
  name: { zh: '状态列表可信且未过时', en: 'Status list trusted and recent' },
  source: 'Token Status List -21; LIC-S5, LIC-S11, LIC-S15, LIC-S17',
  needs: 'everything',
  run(context) {
    const { status, statusLookup, type } = context;
    if (!status || !statusLookup || !type) return skipped;
    if ('code' in statusLookup) return unknown('status_token_invalid');
    const { list } = statusLookup;
    const grounds = { issuedAtMs: list.iatMs };
    if (list.uri !== status.uri) return unknown('status_token_invalid', grounds);
    const doubt = findDoubt(list, type, context);
    if (doubt) return unknown(doubt, grounds);
    context.list = list;
    return passBy(list.iatMs);
  },
};

function findDoubt(
  list: VerifiedStatusList,
  type: LicenceType,
  { ask, historicMs, world }: VerifyContext,
): UnknownCode | undefined {
  if (historicMs !== null) return checkHistoric(list, historicMs);
  if (list.expMs !== null && list.expMs <= ask.nowMs) return 'status_stale';
  const { statusMaxAgeSeconds } = world.policy;
  const code = type['x-licenceType'];
  const byPolicy = Object.hasOwn(statusMaxAgeSeconds, code) ? statusMaxAgeSeconds[code] : undefined;
  return checkFreshness(list, ask.nowMs, byPolicy ?? type['x-statusMaxAgeSeconds']);
}
