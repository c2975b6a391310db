import { fail, type LicenceCheck, pass, skipped } from '../licence-check.ts';

/** LIC-S9: a list without this entry makes no statement, so the licence must be refused. */
export const checkStatusIndex: LicenceCheck = {
  id: 'V13',
  name: { zh: '状态列表含此证照', en: 'Licence within the status list' },
  source: 'Token Status List -21; LIC-S9',
  needs: 'everything',
  run({ list, status }) {
    if (!list || !status) return skipped;
    return status.idx < list.size ? pass : fail('status_index');
  },
};
