import type { City } from '../city.ts';
import { dayOf, toGbDate } from '../day.ts';
import { listPenalties } from '../penalties.ts';
import { listPermits, PERMIT_KINDS } from '../permits.ts';
import { getDepartment } from '../subject.ts';
import { listTaxRatings } from '../tax-ratings.ts';
import { padded, type Row, type RowSources, toRow } from './row-source.ts';

/** 双公示 begins with the decisions of this day. */
const FIRST_DECISION = dayOf(2018, 1, 1);
const DEFAULTERS_EVERY = 240;

function* permitDecisions(city: City): Generator<Row> {
  for (const kind of PERMIT_KINDS) {
    for (const permit of listPermits(city, kind)) {
      if (permit.issued < FIRST_DECISION) continue;
      yield {
        XKJDSWH: `威示许〔2018〕${permit.title.slice(0, 2)}第${padded(permit.sequence, 5)}号`,
        XDRMC: permit.holder.name,
        XDRDM: permit.holder.uscc,
        XKLB: '普通',
        XKNR: `核发${permit.title}${permit.number}`,
        XKJDRQ: toGbDate(permit.issued),
        YXQZ: toGbDate(permit.expires),
        XKJG: permit.authority,
        XKJGDM: getDepartment(city, permit.authority).code,
      };
    }
  }
}

function* penaltyDecisions(city: City): Generator<Row> {
  for (const penalty of listPenalties(city)) {
    yield toRow({
      CFJDSWH: penalty.number,
      XDRMC: penalty.subject.name,
      XDRDM: penalty.subject.uscc,
      WFSS: penalty.fact,
      CFYJ: penalty.basis,
      CFLB: penalty.category,
      FKJE: penalty.fine,
      CFJDRQ: toGbDate(penalty.decided),
      CFJG: penalty.authority,
    });
  }
}

function* blacklisted(city: City): Generator<Row> {
  const random = city.random('blacklist');
  for (const penalty of listPenalties(city)) {
    if ((penalty.fine ?? 0) < 8) continue;
    const listed = penalty.decided + 20;
    if (listed > city.asOf) continue;
    const removed = listed + random.between(60, 400);
    yield toRow({
      ZTMC: penalty.subject.name,
      ZTDM: penalty.subject.uscc,
      MDLX: '黑名单',
      LRYY: `${penalty.fact}(${penalty.number})`,
      LRRQ: toGbDate(listed),
      YCRQ: removed <= city.asOf ? toGbDate(removed) : undefined,
      RDJG: penalty.authority,
    });
  }
}

function* defaulters(city: City): Generator<Row> {
  const random = city.random('defaulters');
  for (const firm of city.enterprises) {
    if (firm.index % DEFAULTERS_EVERY !== 17) continue;
    yield {
      ZTMC: firm.name,
      ZTDM: firm.uscc,
      MDLX: '黑名单',
      LRYY: '失信被执行人',
      LRRQ: toGbDate(Math.max(firm.registered, city.asOf - random.between(20, 700))),
      RDJG: '市法院',
    };
  }
}

function* commended(city: City): Generator<Row> {
  const published = toGbDate(dayOf(2018, 4, 20));
  for (const { firm, year, grade } of listTaxRatings(city)) {
    if (grade !== 'A' || year !== 2017 || firm.state !== '存续') continue;
    yield {
      ZTMC: firm.name,
      ZTDM: firm.uscc,
      MDLX: '红名单',
      LRYY: '2017年度A级纳税人',
      LRRQ: published,
      RDJG: '市税务局',
    };
  }
}

function* lists(city: City): Generator<Row> {
  yield* commended(city);
  yield* blacklisted(city);
  yield* defaulters(city);
}

/** Invented institutions only: no bad record is invented for a real office. */
function* governmentRecords(city: City): Generator<Row> {
  const random = city.random('government-records');
  let n = 0;
  for (const each of city.organisations) {
    if (each.kind === '律所' || !(random.chance(0.05) || n === 0)) continue;
    n += 1;
    yield {
      DWMC: each.name,
      DWDM: each.uscc,
      SXLX: random.pick(['合同违约', '拖欠账款', '行政处罚']),
      WSH: `威示信〔2018〕${n}号`,
      FSRQ: toGbDate(city.asOf - random.between(30, 350)),
      ZGZT: random.pick(['在改', '已改']),
    };
  }
}

export const creditRows: RowSources = {
  '104001/000001': permitDecisions,
  '104001/000002': penaltyDecisions,
  '104001/000003': lists,
  '104001/000004': governmentRecords,
};
