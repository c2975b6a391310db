import type { City } from '../city.ts';
import { toGbDateTime } from '../day.ts';
import { codeOf } from '../subject.ts';
import { type Row, type RowSources, toRow } from './row-source.ts';

const OPENS_SECOND = 8.5 * 3600;
const CLOSES_SECOND = 17 * 3600;
const LATEST_START_SECOND = 16 * 3600;

function* cases(city: City): Generator<Row> {
  const random = city.random('cases/times');
  for (const { purpose, number, applicant, accepted, closed, isGranted } of city.cases) {
    const start = random.between(OPENS_SECOND, LATEST_START_SECOND);
    const end = random.between(closed === accepted ? start + 300 : OPENS_SECOND, CLOSES_SECOND);
    yield toRow({
      SXBM: purpose.code,
      BJBH: number,
      SQR: applicant.name,
      SQRDM: codeOf(applicant),
      SLSJ: toGbDateTime(accepted, start),
      BJSJ: closed === undefined ? undefined : toGbDateTime(closed, end),
      BJJG: closed === undefined ? undefined : isGranted ? '准予' : '不予',
    });
  }
}

export const caseRows: RowSources = { '201001/000001': cases };
