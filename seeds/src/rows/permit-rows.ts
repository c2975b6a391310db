import type { City } from '../city.ts';
import { toGbDate } from '../day.ts';
import { listPermits, type Permit, type PermitKind } from '../permits.ts';
import { padded, type Row, type RowSources } from './row-source.ts';

type ToItems = (permit: Permit, pick: <T>(list: readonly [T, ...T[]]) => T) => Row;

/** `pick` chooses by the permit's own number, so that a row does not depend on the rows before it. */
function permitRows(kind: PermitKind, toItems: ToItems): (city: City) => Generator<Row> {
  return function* rows(city) {
    for (const permit of listPermits(city, kind)) {
      yield toItems(permit, (list) => list[permit.sequence % list.length] ?? list[0]);
    }
  };
}

const food = permitRows('food', ({ number, holder, expires, state }, pick) => ({
  XKZBH: number,
  JYZMC: holder.name,
  TYSHXYDM: holder.uscc,
  ZTYT: holder.industry.code.startsWith('H') ? '餐饮服务经营者' : '食品销售经营者',
  JYXM: pick(['预包装食品销售', '热食类食品制售', '散装食品销售', '冷食类食品制售']),
  YXQZ: toGbDate(expires),
  ZT: state,
}));

const drugs = permitRows('drug', ({ number, holder, expires }, pick) => ({
  XKZH: number,
  QYMC: holder.name,
  TYSHXYDM: holder.uscc,
  JYFS: pick(['零售', '零售（连锁）', '批发']),
  JYFW: '中成药、化学药制剂、抗生素制剂、生化药品',
  YXQZ: toGbDate(expires),
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

const construction = permitRows('construction', ({ number, holder, expires }, pick) => ({
  ZSBH: number,
  QYMC: holder.name,
  TYSHXYDM: holder.uscc,
  ZZLB: pick([
    '建筑工程施工总承包',
    '市政公用工程施工总承包',
    '建筑装修装饰工程专业承包',
    '地基基础工程专业承包',
  ]),
  ZZDJ: pick(['三级', '二级', '三级', '一级']),
  YXQZ: toGbDate(expires),
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
