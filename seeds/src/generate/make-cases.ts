import type { City, Enterprise, Person, ServiceCase } from '../city.ts';
import { type Day, toGbDate } from '../day.ts';
import type { Random } from '../random.ts';
import type { SeedPurpose } from '../read-seeds.ts';
import { addWorkdays } from '../workdays.ts';
import { listEvents, type ServiceEvent } from './list-events.ts';

/** Of a purpose without events of its own, per hundred applicants. */
const PER_HUNDRED_APPLICANTS = 0.7;
/** Every purpose has at least so many cases that are still open, unless only the firms' records decide it. */
const LEAST_OPEN = 5;
const DAYS_BACK = 360;

type CaseWorld = Omit<City, 'cases'>;

/** Births, deaths, openings, sales and approvals have their cases; other purposes get plausible ones. */
export function makeCases(world: CaseWorld, random: Random): ServiceCase[] {
  const events = [...listEvents(world)];
  const counts = countOpen(events);
  const applicants = listApplicants(world);
  for (const purpose of world.purposes) {
    if (purpose.applicant === 'none') continue;
    const candidates = applicants[purpose.applicant];
    const isInvented = !counts.has(purpose.code);
    const invented = isInvented ? inventEvents(random, world.asOf, purpose, candidates) : [];
    events.push(...invented);
    // A firm's open step is one that its records lack; nothing of the kind may be invented for firms.
    if (!isInvented && purpose.applicant === 'enterprise') continue;
    const open = counts.get(purpose.code) ?? countOpen(invented).get(purpose.code) ?? 0;
    for (let n = open; n < LEAST_OPEN; n++) events.push(openEvent(random, world.asOf, purpose, candidates));
  }
  events.sort((a, b) => a.accepted - b.accepted);
  return events.map((event, n) => toCase(random, event, n));
}

function countOpen(events: readonly ServiceEvent[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { purpose, closed } of events) {
    counts.set(purpose.code, (counts.get(purpose.code) ?? 0) + (closed === undefined ? 1 : 0));
  }
  return counts;
}

function listApplicants({
  people,
  enterprises,
  asOf,
}: CaseWorld): Record<'person' | 'enterprise', (Person | Enterprise)[]> {
  return {
    person: people.filter((person) => person.death === undefined && person.birth < asOf - 18 * 366),
    enterprise: enterprises.filter((firm) => firm.state === '存续' && firm.registered < asOf - 10),
  };
}

function inventEvents(
  random: Random,
  asOf: Day,
  purpose: SeedPurpose,
  applicants: readonly (Person | Enterprise)[],
): ServiceEvent[] {
  const count = Math.ceil((applicants.length / 100) * PER_HUNDRED_APPLICANTS);
  return Array.from({ length: count }, () => {
    const applicant = random.pick(applicants);
    const earliest =
      'uscc' in applicant ? Math.max(applicant.registered, asOf - DAYS_BACK) : asOf - DAYS_BACK;
    const accepted = addWorkdays(random.between(earliest, asOf - 4), 0);
    const closed = addWorkdays(accepted, random.between(0, 12));
    return { purpose, applicant, accepted, closed: closed <= asOf ? closed : undefined };
  });
}

function openEvent(
  random: Random,
  asOf: Day,
  purpose: SeedPurpose,
  applicants: readonly (Person | Enterprise)[],
): ServiceEvent {
  const accepted = addWorkdays(asOf - random.between(0, 4), 0);
  return {
    purpose,
    applicant: random.pick(applicants),
    accepted: Math.min(accepted, asOf),
    closed: undefined,
  };
}

function toCase(random: Random, event: ServiceEvent, n: number): ServiceCase {
  return {
    ...event,
    number: `WH${toGbDate(event.accepted)}${`${n + 1}`.padStart(7, '0')}`,
    isGranted: event.isCertain === true || random.chance(0.96),
  };
}
