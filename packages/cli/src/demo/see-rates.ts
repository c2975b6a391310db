import { formatPercent } from '../format-percent.ts';
import { formatRates } from '../format-rates.ts';
import { fetchRates } from '../provision-rates.ts';
import { poll } from './poll.ts';
import { scene } from './scene.ts';
import { need } from './step-failed.ts';
import type { Step } from './world.ts';

/** How long provision may take to follow the evidence. */
const EVIDENCE_LIMIT_MS = 30_000;

/** The rates, once they rest on everything that happened in this story. */
export const seeRates: Step = {
  id: 'rates',
  title: {
    zh: '全部部门的数据提供率，对照 90% 目标（由留痕计算，不看申报）',
    en: 'Provision rates of all departments against 90 %, computed from evidence, not from declarations',
  },
  async run({ baseUrl, provider, cli, found }) {
    const lastIndex = Math.max(-1, ...provider.kept.map(({ log }) => log?.index ?? -1));
    const ask = async () => {
      const rates = await fetchRates(baseUrl);
      const isThere = rates.departments.some(({ code }) => code === scene.provider.code);
      return isThere && rates.city.d > 0 && rates.evidence.size > lastIndex ? rates : undefined;
    };
    const text = { zh: '提供率没有跟上留痕', en: 'The rates did not catch up with the evidence' };
    const rates = need(await poll(ask, EVIDENCE_LIMIT_MS, cli.clock), text);
    found.rates = rates;
    const { city, target, departments } = rates;
    const reached = departments.filter(({ rate }) => rate !== null && rate >= target).length;
    return {
      detail: {
        zh: `全市 ${city.n}/${city.d} = ${formatPercent(city.rate)}，距 ${formatPercent(target)} 还差 ${city.toTarget} 项；达标部门 ${reached} 个`,
        en: `city ${city.n}/${city.d} = ${formatPercent(city.rate)}, ${city.toTarget} short of ${formatPercent(target)}; ${reached} departments reach it`,
      },
      lines: formatRates(rates, cli),
    };
  },
};
