import { fromDayNumber, toDayNumber, toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import type { Cycle } from '@shuqiao/schemas/types/directory';
import type { SeedStory, SeedStoryCourse } from '@shuqiao/schemas/types/seeds/story';
import { DECLARE_EVERY_MS } from './declare-every.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const WEEK_MS = 7 * 24 * HOUR_MS;
/** Between the last simulated moment and now: what is done then must not reach into real time. */
const LEAST_REST_MS = 10 * MINUTE_MS;

export interface StoryDelivery {
  readonly resource: string;
  /** Which of the resource's deliveries, from 1. */
  readonly number: number;
  readonly isLast: boolean;
  readonly badShare: number;
  readonly outcome: 'accepted' | 'refused';
}

export interface StoryMoment {
  readonly atMs: number;
  /** Counted down, for people: the first day is `days`, the day of the load 0. */
  readonly daysAgo: number;
  /** Resources whose channel is bound now. */
  readonly bind: readonly string[];
  readonly deliver: readonly StoryDelivery[];
  /** Resources whose providers declare that nothing has changed. */
  readonly declare: readonly string[];
}

interface Instant {
  readonly atMs: number;
  readonly daysAgo: number;
  readonly delivers: boolean;
  readonly declares: boolean;
}

/** The days of the story before now, and from a week ago for a while the rhythm of what is provided in real time. */
function listInstants(story: SeedStory, untilMs: number): Instant[] {
  const today = toDayNumber(toLegalDate(untilMs));
  const atTime = (daysAgo: number, time: string) =>
    Date.parse(`${fromDayNumber(today - daysAgo)}T${time}:00+08:00`);
  const days = Array.from({ length: story.days }, (_, at) => story.days - at).flatMap((daysAgo) => [
    { atMs: atTime(daysAgo, story.deliversAt), daysAgo, delivers: true, declares: false },
    { atMs: atTime(daysAgo, story.declaresAt), daysAgo, delivers: false, declares: true },
  ]);
  const everyMs = story.closely.everyMinutes * MINUTE_MS;
  const firstMs = untilMs - WEEK_MS - everyMs;
  const count = Math.ceil((story.closely.hours * HOUR_MS) / everyMs) + 2;
  const closely = Array.from({ length: count }, (_, at) => {
    const atMs = firstMs + at * everyMs;
    const daysAgo = today - toDayNumber(toLegalDate(atMs));
    return { atMs, daysAgo, delivers: false, declares: true };
  });
  return [...days, ...closely]
    .filter(({ atMs }) => atMs <= untilMs - LEAST_REST_MS)
    .sort((a, b) => a.atMs - b.atMs);
}

function toDelivery({ resource, deliveries }: SeedStoryCourse, at: number): StoryDelivery[] {
  const delivery = deliveries[at];
  if (!delivery) return [];
  const { badShare, outcome } = delivery;
  return [{ resource, number: at + 1, isLast: at === deliveries.length - 1, badShare, outcome }];
}

/** One resource on its way through the story. */
class Course {
  readonly #course: SeedStoryCourse;
  readonly #everyMs: number;
  #isBound = false;
  #delivered = 0;
  #lastSentMs: number | undefined;

  constructor(course: SeedStoryCourse, cycle: Cycle) {
    this.#course = course;
    // The story's own moments are the heartbeat: one left out would be an hour of stale data.
    this.#everyMs = cycle === 'realtime' ? 0 : DECLARE_EVERY_MS[cycle];
  }

  bind({ daysAgo, delivers }: Instant): string[] {
    if (!delivers || this.#isBound || daysAgo > this.#course.boundDaysAgo) return [];
    this.#isBound = true;
    return [this.#course.resource];
  }

  deliver({ atMs, daysAgo, delivers }: Instant): StoryDelivery[] {
    if (!delivers || this.#course.deliveries[this.#delivered]?.daysAgo !== daysAgo) return [];
    const [delivery] = toDelivery(this.#course, this.#delivered);
    this.#delivered += 1;
    this.#lastSentMs = delivery?.outcome === 'accepted' ? atMs : undefined;
    return delivery ? [delivery] : [];
  }

  declare({ atMs, daysAgo, declares }: Instant): string[] {
    const { resource, quiet } = this.#course;
    const isQuiet = quiet.some(
      ({ fromDaysAgo, toDaysAgo }) => daysAgo <= fromDaysAgo && daysAgo >= toDaysAgo,
    );
    if (!declares || isQuiet || this.#lastSentMs === undefined) return [];
    if (atMs - this.#lastSentMs < this.#everyMs) return [];
    this.#lastSentMs = atMs;
    return [resource];
  }
}

/** When the story begins whose last day is that of `untilMs`. */
export function toStoryStartMs({ days, beginsAt }: SeedStory, untilMs: number): number {
  const first = fromDayNumber(toDayNumber(toLegalDate(untilMs)) - days);
  return Date.parse(`${first}T${beginsAt}:00+08:00`);
}

/**
 * What happens in the story, in order of time, all of it before `untilMs`. A provider whose last delivery was taken
 * declares "no change" in the rhythm of its resource, but for its quiet days.
 */
export function planStory(
  story: SeedStory,
  cycles: ReadonlyMap<string, Cycle>,
  untilMs: number,
): StoryMoment[] {
  const courses = story.resources.map((course) => {
    const cycle = cycles.get(course.resource);
    if (cycle === undefined)
      throw new RangeError(`the story tells of ${course.resource}, which is not known`);
    return new Course(course, cycle);
  });
  return listInstants(story, untilMs).map((instant) => ({
    atMs: instant.atMs,
    daysAgo: instant.daysAgo,
    bind: courses.flatMap((course) => course.bind(instant)),
    deliver: courses.flatMap((course) => course.deliver(instant)),
    declare: courses.flatMap((course) => course.declare(instant)),
  }));
}
