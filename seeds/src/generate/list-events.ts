import type { City, Enterprise, Person, Property } from '../city.ts';
import { addYears, type Day, dayOf } from '../day.ts';
import type { SeedPurpose } from '../read-seeds.ts';
import { addWorkdays } from '../workdays.ts';

/** What led to a case: an application accepted on one day and, once decided, closed on another. */
export interface ServiceEvent {
  purpose: SeedPurpose;
  applicant: Person | Enterprise;
  accepted: Day;
  closed: Day | undefined;
  /** The city's records show the result, so it was granted. */
  isCertain?: boolean;
}

type World = Omit<City, 'cases'>;
type ToPurpose = (code: string) => SeedPurpose;

/** The case register of the seeded city begins here. */
const FIRST_DAY = dayOf(2018, 1, 2);

function createPurposeIndex({ purposes }: World): ToPurpose {
  const byCode = new Map(purposes.map((purpose) => [purpose.code, purpose]));
  return (code) => {
    const purpose = byCode.get(`371000-${code}`);
    if (!purpose) throw new RangeError(`no purpose 371000-${code}`);
    return purpose;
  };
}

/** The applicant of 设立登记 is a person: the firm does not exist yet. Later steps begin with the licence. */
function* listOpenings({ enterprises, asOf }: World, purpose: ToPurpose): Generator<ServiceEvent> {
  for (const firm of enterprises) {
    if (firm.registered < FIRST_DAY) continue;
    const { registered, opening, legalRepresentative } = firm;
    const accepted = Math.min(registered, asOf);
    yield {
      purpose: purpose('qykb-01'),
      applicant: legalRepresentative,
      accepted,
      closed: registered,
      isCertain: true,
    };
    const steps = [opening.seal, opening.bank, opening.tax, opening.insurance];
    for (const [n, closed] of steps.entries()) {
      yield { purpose: purpose(`qykb-0${n + 2}`), applicant: firm, accepted, closed, isCertain: true };
    }
  }
}

function* listClosures({ enterprises }: World, purpose: ToPurpose): Generator<ServiceEvent> {
  for (const firm of enterprises) {
    if (firm.state !== '注销' || firm.closed === undefined || firm.closed < FIRST_DAY + 40) continue;
    yield {
      purpose: purpose('qyzx-01'),
      applicant: firm,
      accepted: firm.closed - 1,
      closed: firm.closed,
      isCertain: true,
    };
  }
}

function* listSales({ properties }: World, purpose: ToPurpose): Generator<ServiceEvent> {
  for (const property of properties) {
    const owner = property.owners[0];
    if (!owner || !property.sale || property.sale.signed < FIRST_DAY) continue;
    yield* listSteps(property, owner, property.sale.signed, purpose);
  }
}

function* listSteps(
  property: Property,
  owner: Person | Enterprise,
  signed: Day,
  purpose: ToPurpose,
): Generator<ServiceEvent> {
  const registration = purpose('uscc' in owner ? 'bdc-05' : 'bdc-03');
  const closed = property.registered;
  yield { purpose: purpose('bdc-01'), applicant: owner, accepted: signed, closed: signed, isCertain: true };
  yield { purpose: purpose('bdc-02'), applicant: owner, accepted: signed, closed, isCertain: true };
  yield { purpose: registration, applicant: owner, accepted: signed, closed, isCertain: true };
}

function* listLives({ people, asOf }: World, purpose: ToPurpose): Generator<ServiceEvent> {
  const within = (accepted: Day) => {
    const closed = addWorkdays(accepted, 1);
    return { accepted, closed: closed <= asOf ? closed : undefined, isCertain: true };
  };
  for (const person of people) {
    const registered = addWorkdays(person.birth + 14, 0);
    if (person.mother && person.birth >= FIRST_DAY && registered <= asOf) {
      yield { purpose: purpose('hj-01'), applicant: person.mother, ...within(registered) };
    }
    const next = person.mother ?? person.father;
    const reported = person.death === undefined ? asOf + 1 : addWorkdays(person.death + 5, 0);
    if (next && next.death === undefined && reported >= FIRST_DAY && reported <= asOf) {
      yield { purpose: purpose('hj-02'), applicant: next, ...within(reported) };
    }
    if (person.mother && startsSchoolIn2018(person, asOf)) {
      yield { purpose: purpose('rx-01'), applicant: person.mother, ...within(dayOf(2018, 7, 2)) };
    }
  }
}

/** Six years old on 31 August. */
function startsSchoolIn2018(person: Person, asOf: Day): boolean {
  const sixth = addYears(person.birth, 6);
  return asOf >= dayOf(2018, 7, 10) && sixth > dayOf(2017, 8, 31) && sixth <= dayOf(2018, 8, 31);
}

function* listProjects({ projects }: World, purpose: ToPurpose): Generator<ServiceEvent> {
  for (const { owner, filed, matters } of projects) {
    if (filed < FIRST_DAY) continue;
    const done = (name: string) => matters.find((matter) => matter.name === name)?.done;
    const event = (code: string, closed: Day | undefined) => ({
      purpose: purpose(code),
      applicant: owner,
      accepted: filed,
      closed,
      isCertain: true,
    });
    yield event('gcjs-07', done('企业投资项目备案'));
    yield event('gcjs-01', done('建筑工程施工许可'));
    yield event('gcjs-02', done('建设工程规划许可'));
    yield event('gcjs-03', done('抗震设防要求确认'));
  }
}

export function* listEvents(world: World): Generator<ServiceEvent> {
  const purpose = createPurposeIndex(world);
  yield* listOpenings(world, purpose);
  yield* listClosures(world, purpose);
  yield* listSales(world, purpose);
  yield* listLives(world, purpose);
  yield* listProjects(world, purpose);
}
