import type { City, Enterprise, Person } from '../city.ts';
import { type Day, toGbDate } from '../day.ts';
import { codeOf, isEnterprise } from '../subject.ts';
import { addWorkdays } from '../workdays.ts';
import { padded, type RowSource, type RowSources, toRow } from './row-source.ts';

interface Utility {
  prefix: string;
  /** Limits of the plan, in working days: homes and firms. */
  homeLimit: number;
  firmLimit: number;
  /** Share of users that ask for this service. */
  share: number;
}

interface Connection {
  user: Person | Enterprise;
  address: string;
  project: string | undefined;
  asked: Day;
}

/** Buyers of flats after registration, and projects after the building permit. */
function* listConnections({ properties, projects }: City): Generator<Connection> {
  for (const { owners, sale, registered, location } of properties) {
    const user = owners[0];
    if (!user || !sale || registered === undefined) continue;
    yield { user, address: location, project: undefined, asked: registered };
  }
  for (const { code, owner, building, matters } of projects) {
    const permitted = matters.find((matter) => matter.name === '建筑工程施工许可')?.done;
    if (permitted !== undefined)
      yield { user: owner, address: building.text, project: code, asked: permitted };
  }
}

/** An unfinished connection is further on the longer ago it was asked for: 01 受理 to 04 验收. */
function toStage(asked: Day, done: Day, asOf: Day): string {
  if (done <= asOf) return '05';
  return `0${1 + Math.min(3, Math.floor((4 * (asOf - asked)) / (done - asked + 1)))}`;
}

function utilityRows({ prefix, homeLimit, firmLimit, share }: Utility): RowSource {
  return function* rows(city) {
    const random = city.random(`utility/${prefix}`);
    let n = 0;
    for (const { user, address, project, asked } of listConnections(city)) {
      const limit = isEnterprise(user) ? firmLimit : homeLimit;
      const start = addWorkdays(asked, random.between(0, 5));
      const done = addWorkdays(start, random.between(2, limit) + (random.chance(0.06) ? limit : 0));
      if (!random.chance(share) || start > city.asOf) continue;
      n += 1;
      yield toRow({
        BZBH: `${prefix}371099${padded(n, 7)}`,
        YHMC: user.name,
        YHDM: codeOf(user),
        YHLX: isEnterprise(user) ? '2' : '1',
        BZDZ: address,
        XMDM: project,
        SQRQ: toGbDate(start),
        BZJD: toStage(start, done, city.asOf),
        JTRQ: done <= city.asOf ? toGbDate(done) : undefined,
      });
    }
  };
}

export const utilityRowSources: RowSources = {
  '201002/000001': utilityRows({ prefix: 'GS', homeLimit: 20, firmLimit: 20, share: 0.97 }),
  '201002/000002': utilityRows({ prefix: 'GD', homeLimit: 7, firmLimit: 30, share: 1 }),
  '201002/000003': utilityRows({ prefix: 'RQ', homeLimit: 30, firmLimit: 20, share: 0.7 }),
  '201002/000004': utilityRows({ prefix: 'GR', homeLimit: 42, firmLimit: 42, share: 0.75 }),
};
