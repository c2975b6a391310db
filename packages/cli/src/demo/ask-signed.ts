import { scene } from './scene.ts';
import { expectThat, need } from './step-failed.ts';
import type { Step } from './world.ts';

/** A signed query is answered with the granted items and no others. */
export const askSigned: Step = {
  id: 'query',
  title: { zh: '市税务局签名查询一家企业', en: '市税务局 asks about one enterprise, signed' },
  async run({ requester, found }) {
    const grant = need(found.grantId, { zh: '没有授权', en: 'There is no grant' });
    const enterprise = need(found.enterprise, { zh: '没有已供给的企业', en: 'No enterprise was delivered' });
    const { records, claims } = await requester.client.query({
      resource: scene.resource,
      grant,
      purpose: scene.purpose,
      legalBasis: scene.legalBasis,
      body: { TYSHXYDM: enterprise },
    });
    const [record] = records;
    const { TYSHXYDM, FDDBR } = need(record, {
      zh: '没有查到刚供给的企业',
      en: 'The enterprise was not found',
    });
    const names = Object.keys(record ?? {});
    const granted: readonly string[] = scene.items;
    expectThat(TYSHXYDM === enterprise && names.every((name) => granted.includes(name)), {
      zh: `应答含未授权的信息项：${names}`,
      en: `The answer holds items that were not granted: ${names}`,
    });
    expectThat(String(FDDBR).includes('*'), { zh: '姓名没有脱敏', en: 'The name was not masked' });
    found.contract = need(claims.contract, { zh: '应答没有契约', en: 'The answer names no contract' });
    return {
      detail: {
        zh: `只得到获准的 ${names.length} 项，姓名已脱敏；应答已验签，留痕第 ${claims.log?.index} 号`,
        en: `only the ${names.length} granted items, name masked; answer verified, evidence entry ${claims.log?.index}`,
      },
      lines: [JSON.stringify(record)],
    };
  },
};
