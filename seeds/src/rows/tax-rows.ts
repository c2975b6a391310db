import type { City, Enterprise } from '../city.ts';
import { dayOf, toGbDate, toGbMonth } from '../day.ts';
import { isEnterprise } from '../subject.ts';
import { listTaxRatings } from '../tax-ratings.ts';
import { toRegisterState } from './opening-rows.ts';
import type { Row, RowSources } from './row-source.ts';

/** 征收项目 [memory]: 增值税, 企业所得税, 城市维护建设税; deed tax below. */
const TAXES = ['10101', '10104', '10109'];
const DEED_TAX = '10119';
const DEED_TAX_RATE = 0.03;
const PERIODS = [dayOf(2018, 9, 1), dayOf(2018, 10, 1), dayOf(2018, 11, 1)];

function* taxpayers(city: City): Generator<Row> {
  const random = city.random('taxpayers');
  for (const firm of city.enterprises) {
    const isGeneral = random.chance(firm.capital >= 500 ? 0.7 : 0.2);
    if (firm.opening.tax === undefined) continue;
    yield {
      TYSHXYDM: firm.uscc,
      NSRMC: firm.name,
      ZGSWJG: firm.district.taxOffice,
      NSRZGLX: isGeneral ? '1' : '2',
      DJRQ: toGbDate(firm.opening.tax),
      NSRZT: toRegisterState(firm),
    };
  }
}

function* ratings(city: City): Generator<Row> {
  for (const { firm, year, grade } of listTaxRatings(city)) {
    yield { TYSHXYDM: firm.uscc, NSRMC: firm.name, ND: `${year}`, XYDJ: grade };
  }
}

function isTaxed(firm: Enterprise, period: number): boolean {
  return firm.state === '存续' && firm.opening.tax !== undefined && firm.opening.tax < period;
}

function* periodTaxes(city: City): Generator<Row> {
  const random = city.random('taxes');
  for (const firm of city.enterprises) {
    for (const period of PERIODS) {
      if (!isTaxed(firm, period)) continue;
      for (const SZDM of TAXES) {
        const QSYE = random.chance(0.02) ? random.between(500, 80_000) : 0;
        yield { TYSHXYDM: firm.uscc, SZDM, SKSSQ: toGbMonth(period), SJJE: random.between(0, 60_000), QSYE };
      }
    }
  }
}

/** Deed tax of firms that bought: paid in the month of the signed sale, several in one month as one amount. */
function* deedTaxes({ properties }: City): Generator<Row> {
  const paid = new Map<string, Row & { SJJE: number }>();
  for (const { owners, sale, registered } of properties) {
    const owner = owners[0];
    if (!owner || !isEnterprise(owner) || !sale || registered === undefined) continue;
    const SKSSQ = toGbMonth(sale.signed);
    const key = `${owner.uscc}/${SKSSQ}`;
    const amount = Math.round(sale.price * DEED_TAX_RATE) + (paid.get(key)?.SJJE ?? 0);
    paid.set(key, { TYSHXYDM: owner.uscc, SZDM: DEED_TAX, SKSSQ, SJJE: amount, QSYE: 0 });
  }
  yield* paid.values();
}

function* taxes(city: City): Generator<Row> {
  yield* periodTaxes(city);
  yield* deedTaxes(city);
}

export const taxRows: RowSources = {
  '30703710028/000001': ratings,
  '30703710028/000002': taxes,
  '30703710028/000003': taxpayers,
};
