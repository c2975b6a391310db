import { fail, type LicenceCheck, pass, skipped } from '../licence-check.ts';

/** V16, LIC-D1: the wallet is not relied on to have answered our question. Not shown is not "absent" (LIC-D5). */
export const checkQuery: LicenceCheck = {
  id: 'V16',
  name: { zh: '所需信息项均已出示', en: 'Every item asked for was shown' },
  source: 'OpenID4VP 1.0, security of dcql_query; LIC-D1',
  needs: 'signature',
  run({ ask, claims }) {
    if (!claims) return skipped;
    const wanted = ask.holderCode === undefined ? (ask.want ?? []) : [...(ask.want ?? []), 'CZZTDM'];
    if (wanted.length === 0) return skipped;
    return wanted.every((name) => Object.hasOwn(claims, name)) ? pass : fail('query_unsatisfied');
  },
};
