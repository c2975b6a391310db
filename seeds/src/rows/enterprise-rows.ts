import type { City, Enterprise } from '../city.ts';
import { toGbDate } from '../day.ts';
import type { Random } from '../random.ts';
import { type Row, type RowSources, toRow } from './row-source.ts';

function* enterprises(city: City): Generator<Row> {
  for (const firm of city.enterprises) {
    yield toRow({
      TYSHXYDM: firm.uscc,
      QYMC: firm.name,
      FDDBR: firm.legalRepresentative.name,
      ZCZB: firm.capital,
      CLRQ: toGbDate(firm.registered),
      JYQX: firm.termEnd === undefined ? undefined : toGbDate(firm.termEnd),
      QYLXDM: firm.typeCode,
      HYDM: firm.industry.code,
      ZS: firm.address,
      DJJG: firm.district.registrar,
      DJZT: firm.state,
    });
  }
}

function* stalls(city: City): Generator<Row> {
  for (const stall of city.stalls) {
    yield {
      TYSHXYDM: stall.uscc,
      ZHMC: stall.name,
      JYZXM: stall.operator.name,
      JYCS: stall.address,
      JYFW: stall.scope,
      HZRQ: toGbDate(stall.approved),
      DJZT: stall.state,
    };
  }
}

function toEnd({ uscc, state, closed }: Enterprise): Row | undefined {
  if (closed === undefined) return undefined;
  const date = toGbDate(closed);
  return toRow({
    TYSHXYDM: uscc,
    BGSX: state === '注销' ? '注销登记' : '吊销营业执照',
    BGRQ: date,
    ZXRQ: state === '注销' ? date : undefined,
    DXRQ: state === '吊销' ? date : undefined,
  });
}

/** After the change stands what the register shows now. */
function toChange(random: Random, city: City, firm: Enterprise): Row {
  const day = random.between(firm.registered + 60, city.asOf);
  const common = { TYSHXYDM: firm.uscc, BGRQ: toGbDate(day) };
  if (random.chance(0.4)) {
    const former = random.pick(city.people).name;
    return { ...common, BGSX: '法定代表人变更', BGQ: former, BGH: firm.legalRepresentative.name };
  }
  if (random.chance(0.5)) {
    const former = `${firm.capital / 2}万元`;
    return { ...common, BGSX: '注册资本变更', BGQ: former, BGH: `${firm.capital}万元` };
  }
  return { ...common, BGSX: '住所变更', BGQ: random.pick(city.enterprises).address, BGH: firm.address };
}

/** One row per firm: its end, else its latest change. */
function* changes(city: City): Generator<Row> {
  const random = city.random('changes');
  for (const firm of city.enterprises) {
    const end = toEnd(firm);
    if (end) yield end;
    else if (firm.registered + 60 < city.asOf && random.chance(0.15)) yield toChange(random, city, firm);
  }
}

export const enterpriseRows: RowSources = {
  '102001/000001': enterprises,
  '102001/000002': stalls,
  '102001/000003': changes,
};
