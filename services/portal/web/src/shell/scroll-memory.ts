const STORAGE_KEY = 'shuqiao.scroll';
const MAX_KEPT = 100;

function readKept(): [string, number][] {
  try {
    return JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? '[]');
  } catch {
    return [];
  }
}

const positions = new Map(readKept());

/** Name of the present entry of the history; given to it when it has none. */
export function nameEntry(): string {
  const kept = history.state?.entry;
  if (typeof kept === 'string') return kept;
  const entry = crypto.randomUUID();
  history.replaceState({ ...history.state, entry }, '');
  return entry;
}

export const findPosition = (entry: string): number | undefined => positions.get(entry);

export function rememberPosition(entry: string, top: number): void {
  positions.delete(entry);
  positions.set(entry, top);
}

/** So that reloading the page, and coming back from another site, shows the same place. */
export function keepPositions(): void {
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify([...positions].slice(-MAX_KEPT)));
  } catch {
    // Then a reload starts at the top.
  }
}
