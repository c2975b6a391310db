import { getStatus } from '../../status-list/status-bits.ts';
import { statusMeaning } from '../../status-list/status-meaning.ts';
import { fail, type LicenceCheck, passBy, skipped, unknown } from '../licence-check.ts';

/** V14, §3.2. */
export const checkStatusValue: LicenceCheck = {
  id: 'V14',
  name: { zh: '证照状态', en: 'Status of the licence' },
  source: 'Token Status List -21, status types; LIC §3.2',
  needs: 'everything',
  run({ list, status }) {
    if (!list || !status) return skipped;
    const value = getStatus(list.bytes, list.bits, status.idx);
    const code = value === undefined ? 'status_unknown' : statusMeaning(value);
    if (code === undefined) return passBy(list.iatMs);
    const grounds = { issuedAtMs: list.iatMs };
    return code === 'status_unknown' ? unknown(code, grounds) : fail(code, grounds);
  },
};
