import { ApiProblem } from '../../api/api-problem.ts';

export type Flaw = 'short' | 'same' | 'account' | 'common' | 'repetitive' | 'different';

const known: readonly Flaw[] = ['short', 'same', 'account', 'common', 'repetitive'];
const MIN_CHARACTERS = 12;

interface Typed {
  readonly current: string;
  readonly next: string;
  readonly repeated: string;
}

/** What can be told before the server is asked; it knows more. */
export function findFlaws({ current, next, repeated }: Typed): Flaw[] {
  const flaws: readonly [Flaw, boolean][] = [
    ['short', [...next.normalize('NFKC')].length < MIN_CHARACTERS],
    ['same', next === current],
    ['different', next !== repeated],
  ];
  return flaws.filter(([, isFlaw]) => isFlaw).map(([flaw]) => flaw);
}

/** What the server found wrong with the new password; undefined when something else failed. */
export function findServerFlaws(error: unknown): Flaw[] | undefined {
  if (!(error instanceof ApiProblem) || error.code !== 'password_unacceptable') return undefined;
  const { reasons } = error.body;
  const found = Array.isArray(reasons) ? known.filter((flaw) => reasons.includes(flaw)) : [];
  return found.length > 0 ? found : undefined;
}
