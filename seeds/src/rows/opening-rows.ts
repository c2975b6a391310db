import type { City, Enterprise } from '../city.ts';
import { toGbDate } from '../day.ts';
import { padded, type Row, type RowSources } from './row-source.ts';

/** GA 241: 01 法定名称章, 02 财务专用章, 03 发票专用章 [memory]. */
const SEALS = ['01', '02', '03'];
const ENGRAVERS = ['威海澜印制章有限公司', '威海屿信印务有限公司', '威海岑文刻章有限公司'];
const BANKS = ['建设银行', '工商银行', '农业银行', '中国银行', '威海市商业银行', '邮政储蓄银行'];

/** Every firm has the first seal; most have all three. */
function* seals(city: City): Generator<Row> {
  const random = city.random('seals');
  let n = 0;
  for (const firm of city.enterprises) {
    const count = random.chance(0.8) ? 3 : random.between(1, 2);
    const engraver = random.pick(ENGRAVERS);
    if (firm.opening.seal === undefined) continue;
    for (const type of SEALS.slice(0, count)) {
      n += 1;
      yield {
        YZBM: `371099${padded(n, 7)}`,
        SYDW: firm.name,
        TYSHXYDM: firm.uscc,
        YZLX: type,
        BARQ: toGbDate(firm.opening.seal),
        KZDW: engraver,
      };
    }
  }
}

function* accounts(city: City): Generator<Row> {
  const random = city.random('accounts');
  for (const firm of city.enterprises) {
    const bank = random.pick(BANKS);
    if (firm.opening.bank === undefined) continue;
    yield {
      HZH: `J4650${padded(firm.index + 1, 8)}99`,
      CKRMC: firm.name,
      TYSHXYDM: firm.uscc,
      KHYH: `${bank}威海${firm.district.name}支行`,
      HZRQ: toGbDate(firm.opening.bank),
    };
  }
}

function* insurances({ enterprises }: City): Generator<Row> {
  for (const firm of enterprises) {
    if (firm.opening.insurance === undefined) continue;
    yield {
      SBDJH: `SB371099${padded(firm.index + 1, 8)}`,
      DWMC: firm.name,
      TYSHXYDM: firm.uscc,
      CBRQ: toGbDate(firm.opening.insurance),
      CBRS: firm.staff,
      DJZT: toRegisterState(firm),
    };
  }
}

export function toRegisterState({ state }: Enterprise): string {
  return state === '存续' ? '正常' : '注销';
}

export const openingRows: RowSources = {
  '30703710006/000001': seals,
  '30703710051/000001': accounts,
  '203001/000003': insurances,
};
