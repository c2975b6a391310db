import type { City } from '../city.ts';
import { addYears, dayOf, toGbDate, yearOf } from '../day.ts';
import { FOREIGN_TYPE } from '../generate/make-enterprises.ts';
import { padded, type Row, type RowSources, toRow } from './row-source.ts';

const FIELDS = ['电子信息', '生物与新医药', '新材料', '先进制造与自动化', '资源与环境', '高技术服务'];
/** GB/T 2659 and GB/T 12406. */
const INVESTORS = ['KOR', 'JPN', 'HKG', 'SGP', 'USA', 'DEU'];
const CURRENCIES = ['USD', 'CNY', 'JPY'];
const GOODS = [
  '办公设备',
  '档案数字化服务',
  '物业服务',
  '信息系统运维',
  '校园维修工程',
  '医疗设备',
  '车辆维修服务',
  '培训服务',
];
const INVENTIONS = [
  '一种水产品清洗装置',
  '一种钓鱼竿连接结构',
  '一种泵体密封组件',
  '一种包装袋',
  '一种数据采集方法',
  '一种渔船定位终端',
];

function* highTech(city: City): Generator<Row> {
  const random = city.random('high-tech');
  let n = 0;
  for (const firm of city.enterprises) {
    const isTechnical = /^[CIM]/.test(firm.industry.code) && firm.state === '存续';
    if (!isTechnical || firm.registered > dayOf(2016, 10, 1) || !(random.chance(0.12) || n === 0)) continue;
    const issued = dayOf(random.between(2016, 2018), random.between(8, 11), random.between(1, 28));
    n += 1;
    yield {
      ZSBH: `GR${yearOf(issued)}3799${padded(n, 4)}`,
      QYMC: firm.name,
      TYSHXYDM: firm.uscc,
      JSLY: random.pick(FIELDS),
      FZRQ: toGbDate(issued),
      YXQZ: toGbDate(addYears(issued, 3) - 1),
    };
  }
}

function* foreignInvestments(city: City): Generator<Row> {
  const random = city.random('foreign-investments');
  for (const firm of city.enterprises) {
    if (firm.typeCode !== FOREIGN_TYPE) continue;
    const filing = (BALX: string, on: number) => ({
      BAH: `威外资备371099${padded(firm.index + 1, 6)}-${BALX}`,
      TYSHXYDM: firm.uscc,
      QYMC: firm.name,
      BALX,
      TZZMC: `SYNTHETIC INVESTOR ${padded(firm.index + 1, 6)} LIMITED`,
      TZZGB: random.pick(INVESTORS),
      TZZE: firm.capital * 2,
      BZDM: random.pick(CURRENCIES),
      BARQ: toGbDate(on),
    });
    yield filing('1', firm.registered);
    if (firm.registered + 400 < city.asOf && random.chance(0.3)) yield filing('2', firm.registered + 380);
  }
}

/** Suppliers existed when the contract was signed. */
function* procurements(city: City): Generator<Row> {
  const random = city.random('procurements');
  const buyers = city.departments.filter((each) => each.kind === 'department');
  const suppliers = city.enterprises.filter(
    (firm) => firm.state === '存续' && firm.registered < dayOf(2017, 12, 1),
  );
  const count = Math.ceil(city.enterprises.length / 5);
  for (let n = 1; n <= count; n++) {
    const buyer = random.pick(buyers);
    const supplier = random.pick(suppliers);
    yield {
      HTBH: `WHHT2018-${padded(n, 5)}`,
      XMBH: `SDGP3710992018${padded(n, 6)}`,
      XMMC: `${buyer.name}${random.pick(GOODS)}采购`,
      CGR: buyer.name,
      CGRDM: buyer.code,
      GYSMC: supplier.name,
      TYSHXYDM: supplier.uscc,
      HTJE: random.between(20, 4000) * 500,
      QDRQ: toGbDate(random.between(dayOf(2018, 1, 4), city.asOf)),
    };
  }
}

/** ZL + year + kind + serial; serials from 99 on are not issued. The check digit is MOD 11 [memory]. */
function toPatentNumber(year: number, kind: string, n: number): string {
  const body = `${year}${kind}99${padded(n, 5)}`;
  const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(body.charAt(i)), 0);
  const check = sum % 11;
  return `ZL${body}.${check === 10 ? 'X' : check}`;
}

function* patents(city: City): Generator<Row> {
  const random = city.random('patents');
  const count = Math.ceil(city.enterprises.length / 4);
  for (let n = 1; n <= count; n++) {
    const owner = random.chance(0.85) ? random.pick(city.enterprises) : random.pick(city.people);
    const kind = random.pick(['1', '2', '2', '2', '3']);
    const filed = dayOf(random.between(2012, 2016), random.between(1, 12), random.between(1, 28));
    yield toRow({
      ZLH: toPatentNumber(yearOf(filed), kind, n),
      ZLMC: random.pick(INVENTIONS),
      ZLLX: kind,
      ZLQR: owner.name,
      TYSHXYDM: 'uscc' in owner ? owner.uscc : undefined,
      SQRQ: toGbDate(filed),
      SQGGRQ: toGbDate(filed + (kind === '1' ? 700 : 240)),
      FLZT: random.chance(0.85) ? '专利权维持' : '专利权终止',
    });
  }
}

export const marketRows: RowSources = {
  '30703710005/000001': highTech,
  '30703710009/000001': procurements,
  '30703710016/000001': foreignInvestments,
  '30703710034/000001': patents,
};
