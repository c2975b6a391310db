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

/** What of the seeds has been delivered: it survives a kill, so that a load goes on where it stopped. */
export interface LoadJournal {
  readonly delivered: ReadonlyMap<string, SupplyOutcome>;
  readonly loaded: LoadedLine | undefined;
  add(line: SupplyLine | LoadedLine): Promise<void>;
}

/** A kill in the middle of an append leaves a torn last line; it counts as not written. */
function parseLine(line: string): SupplyLine | LoadedLine | undefined {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function readLines(path: string): Promise<(SupplyLine | LoadedLine)[]> {
  try {
    const text = await readFile(path, 'utf8');
    return text.split('\n').flatMap((line) => parseLine(line) ?? []);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Starts every line with a line feed of its own, so that it is whole even after a torn one. */
async function append(path: string, line: SupplyLine | LoadedLine): Promise<void> {
  await appendFile(path, `\n${JSON.stringify(line)}`, { mode: 0o600, flush: true });
}

export async function openLoadJournal(path: string): Promise<LoadJournal> {
  const lines = await readLines(path);
  const delivered = new Map<string, SupplyOutcome>();
  for (const line of lines) if ('resource' in line) delivered.set(line.resource, line.outcome);
  return {
    delivered,
    loaded: lines.find((line) => 'loaded' in line),
    add: (line) => append(path, line),
  };
}

/** For services whose database is empty: what the journal tells happened elsewhere. */
export async function removeLoadJournal(path: string): Promise<void> {
  await rm(path, { force: true });
}
