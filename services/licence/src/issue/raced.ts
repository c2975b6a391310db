/** Somebody else was first: what was decided may not hold any more, so the write is to be done anew. */
export class Raced extends Error {}

const DEADLOCK = '40P01';
const DEEPEST_CAUSE = 8;

/** Two writes that wait for each other are one race too: PostgreSQL ends one of them. */
export function isRace(error: unknown): boolean {
  if (error instanceof Raced) return true;
  for (let e = error, depth = 0; e instanceof Error && depth < DEEPEST_CAUSE; e = e.cause, depth++) {
    if ('code' in e && e.code === DEADLOCK) return true;
  }
  return false;
}
