import { appendFile, readFile, rm } from 'node:fs/promises';

export type SupplyOutcome = 'accepted' | 'refused';

interface SupplyLine {
  readonly resource: string;
  readonly outcome: SupplyOutcome;
}

interface LoadedLine {
  readonly loaded: true;
  /** An enterprise of the city, for a first query. */
  readonly exampleUscc: string;
}

/** A simulated history was begun; whatever in the evidence is older than this instant has a simulated time. */
interface HistoryLine {
  readonly simulatedUntil: string;
}

/** The services are about to be moved to this time, or back to the real one. */
interface ClockLine {
  readonly clockMs: number;
}

/** A delivery of the history is done: `<resource>#<number>`. */
interface ToldLine {
  readonly told: string;
}

export type JournalLine = SupplyLine | LoadedLine | HistoryLine | ClockLine | ToldLine;

/** What of the seeds has been delivered: it survives a kill, so that a load goes on where it stopped. */
export interface LoadJournal {
  readonly delivered: ReadonlyMap<string, SupplyOutcome>;
  readonly loaded: LoadedLine | undefined;
  /** Of the simulated history, if there is one; the last start that told of it has set it. */
  readonly simulatedUntil: string | undefined;
  /** Latest time to which a history has moved the services. */
  readonly clockMs: number | undefined;
  readonly told: ReadonlySet<string>;
  add(line: JournalLine): Promise<void>;
}

/** A kill in the middle of an append leaves a torn last line; it counts as not written. */
function parseLine(line: string): JournalLine | undefined {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function readLines(path: string): Promise<JournalLine[]> {
  try {
    const text = await readFile(path, 'utf8');
    return text.split('\n').flatMap((line) => parseLine(line) ?? []);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Starts every line with a line feed of its own, so that it is whole even after a torn one. The clock is noted too
 * often to be synced: a kill takes nothing from it, and after a power cut some hours are told twice.
 */
async function append(path: string, line: JournalLine): Promise<void> {
  await appendFile(path, `\n${JSON.stringify(line)}`, { mode: 0o600, flush: !('clockMs' in line) });
}

export async function openLoadJournal(path: string): Promise<LoadJournal> {
  const lines = await readLines(path);
  const delivered = new Map<string, SupplyOutcome>();
  for (const line of lines) if ('resource' in line) delivered.set(line.resource, line.outcome);
  return {
    delivered,
    loaded: lines.find((line) => 'loaded' in line),
    simulatedUntil: lines.findLast((line) => 'simulatedUntil' in line)?.simulatedUntil,
    clockMs: lines.findLast((line) => 'clockMs' in line)?.clockMs,
    told: new Set(lines.flatMap((line) => ('told' in line ? [line.told] : []))),
    add: (line) => append(path, line),
  };
}

/** For services whose database is empty: what the journal tells happened elsewhere. */
export async function removeLoadJournal(path: string): Promise<void> {
  await rm(path, { force: true });
}
