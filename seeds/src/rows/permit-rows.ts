import type { City } from '../city.ts';
import { toGbDate } from '../day.ts';
import {
  DRUG_SCOPE,
  type PickTerm,
  pickFor,
  toDrugTrade,
  toFoodItems,
  toFoodTrade,
  toQualification,
} from '../permit-terms.ts';
import { listPermits, type Permit, type PermitKind } from '../permits.ts';
import { padded, type Row, type RowSources } from './row-source.ts';

type ToItems = (permit: Permit, pick: PickTerm) => Row;

function permitRows(kind: PermitKind, toItems: ToItems): (city: City) => Generator<Row> {
  return function* rows(city) {
    for (const permit of listPermits(city, kind)) yield toItems(permit, pickFor(permit));
  };
}

const food = permitRows('food', (permit) => ({
  XKZBH: permit.number,
  JYZMC: permit.holder.name,
  TYSHXYDM: permit.holder.uscc,
  ZTYT: toFoodTrade(permit),
  JYXM: toFoodItems(permit).join('、'),
  YXQZ: toGbDate(permit.expires),
  ZT: permit.state,
}));

const drugs = permitRows('drug', (permit) => ({
  XKZH: permit.number,
  QYMC: permit.holder.name,
  TYSHXYDM: permit.holder.uscc,
  JYFS: toDrugTrade(permit),
  JYFW: DRUG_SCOPE.join('、'),
  YXQZ: toGbDate(permit.expires),
}));

const safety = permitRows('safety', ({ number, holder, expires }) => ({
  XKZBH: number,
  DWMC: holder.name,
  TYSHXYDM: holder.uscc,
  XKFW: holder.industry.scope,
  YXQZ: toGbDate(expires),
}));

const pollution = permitRows('pollution', ({ number, holder, expires }) => ({
  XKZBH: number,
  DWMC: holder.name,
  TYSHXYDM: holder.uscc,
  HYDM: holder.industry.code,
  YXQZ: toGbDate(expires),
}));

const water = permitRows('water', ({ number, holder, expires, sequence }, pick) => ({
  XKZBH: number,
  QSQR: holder.name,
  TYSHXYDM: holder.uscc,
  QSDD: holder.address,
  SYLX: pick(['01', '02', '02', '99']),
  XKQSL: 2 + (sequence % 60) / 4,
  YXQZ: toGbDate(expires),
}));

const CULTURE_TYPES: Record<string, string> = { R9011: '02', R9013: '01', F5143: '04' };

const culture = permitRows('culture', ({ number, holder, expires, state }) => ({
  XKZBH: number,
  DWMC: holder.name,
  TYSHXYDM: holder.uscc,
  XKLX: CULTURE_TYPES[holder.industry.code] ?? '99',
  JYCS: holder.address,
  YXQZ: toGbDate(expires),
  ZT: state,
}));

const sport = permitRows('sport', ({ number, holder, expires }, pick) => ({
  XKZBH: number,
  DWMC: holder.name,
  TYSHXYDM: holder.uscc,
  TYXM: pick(['游泳', '攀岩', '潜水', '高山滑雪']),
  JYCS: holder.address,
  YXQZ: toGbDate(expires),
}));

const travel = permitRows('travel', ({ number, holder, issued, state }, pick) => ({
  XKZBH: number,
  LXSMC: holder.name,
  TYSHXYDM: holder.uscc,
  JYFW: pick(['境内旅游业务、入境旅游业务', '境内旅游业务、入境旅游业务、出境旅游业务']),
  ZLBZJ: pick([200_000, 1_400_000]),
  FZRQ: toGbDate(issued),
  ZT: state,
}));

const construction = permitRows('construction', (permit) => ({
  ZSBH: permit.number,
  QYMC: permit.holder.name,
  TYSHXYDM: permit.holder.uscc,
  ZZLB: toQualification(permit).category,
  ZZDJ: toQualification(permit).grade,
  YXQZ: toGbDate(permit.expires),
}));

const finance = permitRows('finance', ({ number, holder, expires }) => ({
  XKZBH: number,
  JGMC: holder.name,
  TYSHXYDM: holder.uscc,
  JGLX: holder.industry.word === '融资担保' ? '1' : '2',
  ZCZB: holder.capital + 10_000,
  YXQZ: toGbDate(expires),
  JGZT: '正常',
}));

const DEVICES = ['锅炉', '压力容器', '电梯', '起重机械', '场（厂）内专用机动车辆'];

/** One to four devices for a firm whose trade needs them. */
function* equipment(city: City): Generator<Row> {
  const random = city.random('equipment');
  let n = 0;
  for (const firm of city.enterprises) {
    if (firm.state !== '存续' || !firm.industry.licences.includes('equipment')) continue;
    for (let left = random.between(1, 4); left > 0; left--) {
      n += 1;
      yield {
        SBDM: `TS371099${padded(n, 8)}`,
        DJZBH: `鲁KS99${padded(n, 6)}`,
        SYDW: firm.name,
        TYSHXYDM: firm.uscc,
        SBZL: random.pick(DEVICES),
        XCJYRQ: toGbDate(city.asOf + random.between(-40, 700)),
      };
    }
  }
}

export const permitRowSources: RowSources = {
  '204001/000001': food,
  '204001/000002': drugs,
  '205001/000001': safety,
  '211001/000001': pollution,
  '30703710012/000002': construction,
  '30703710014/000001': water,
  '30703710017/000001': culture,
  '30703710020/000001': sport,
  '30703710023/000001': travel,
  '30703710025/000001': equipment,
  '30703710029/000001': finance,
};
