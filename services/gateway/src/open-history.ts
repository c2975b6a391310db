import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { type LoadJournal, openLoadJournal, removeLoadJournal } from '@shuqiao/seeds/load-city/load-journal';
import { readStory } from '@shuqiao/seeds/read-seeds';
import { toStoryStartMs } from '@shuqiao/seeds/story/plan-story';

/** After the time that a killed start may have reached: no evidence shall be older than what was written before. */
const RESUME_AFTER_MS = 5 * 60_000;

/** A simulated history to tell, or to go on with. */
export interface Story {
  readonly startMs: number;
  /** The load: what is simulated ends before it. */
  readonly untilMs: number;
}

export interface History {
  /** Undefined when the services run in real time from the beginning. */
  readonly story: Story | undefined;
  /** Whatever in the evidence is older than this instant has a simulated time; undefined when nothing has. */
  readonly simulatedUntil: string | undefined;
  /** A history was begun by an earlier start and is not gone on with. */
  readonly isGivenUp: boolean;
}

export interface HistoryOptions {
  readonly root: string;
  /** Simulated times belong to the embedded demo only: into another database none is ever written. */
  readonly databaseUrl: string | undefined;
  /** Of the generated city; 0 loads none. */
  readonly seedScale: number;
  readonly seedHistory: 'on' | 'off';
  readonly nowMs: number;
}

const NOTHING: History = { story: undefined, simulatedUntil: undefined, isGivenUp: false };

export const toJournalFile = (root: string): string => join(root, 'seeds.journal');

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

/** Nothing was ever started here: every start leaves databases with a first entry of evidence. */
async function isUntouched(root: string): Promise<boolean> {
  for (const name of ['exchange.db', 'catalogue.db', 'provision.db', 'keys/last-checkpoint']) {
    if (await exists(join(root, name))) return false;
  }
  return true;
}

async function note(journal: LoadJournal, story: Story): Promise<History> {
  const simulatedUntil = new Date(story.untilMs).toISOString();
  await journal.add({ simulatedUntil });
  await journal.add({ clockMs: story.startMs });
  return { story, simulatedUntil, isGivenUp: false };
}

/** On disk before anything with a simulated time is. */
async function begin({ root, nowMs }: HistoryOptions): Promise<History> {
  await removeLoadJournal(toJournalFile(root));
  const journal = await openLoadJournal(toJournalFile(root));
  return note(journal, { startMs: toStoryStartMs(readStory(), nowMs), untilMs: nowMs });
}

/** Goes on where the clock of an unfinished history stood; real time has gone on meanwhile, so it ends later. */
async function resume({ root, nowMs, seedScale, seedHistory }: HistoryOptions): Promise<History> {
  const journal = await openLoadJournal(toJournalFile(root));
  const { simulatedUntil, clockMs, loaded } = journal;
  if (simulatedUntil === undefined) return NOTHING;
  const past = { story: undefined, simulatedUntil, isGivenUp: false };
  if (loaded || seedScale === 0) return past;
  const startMs = (clockMs ?? Number.POSITIVE_INFINITY) + RESUME_AFTER_MS;
  if (seedHistory === 'off' || startMs >= nowMs) return { ...past, isGivenUp: true };
  return note(journal, { startMs, untilMs: nowMs });
}

/**
 * Whether this start tells the weeks before: only into a data directory that no start has touched, only for the
 * generated city, only in the embedded databases. To be asked before any service is opened.
 */
export async function openHistory(options: HistoryOptions): Promise<History> {
  const { root, databaseUrl, seedScale, seedHistory } = options;
  if (databaseUrl !== undefined) return NOTHING;
  if (!(await isUntouched(root))) return resume(options);
  return seedScale > 0 && seedHistory === 'on' ? begin(options) : NOTHING;
}
