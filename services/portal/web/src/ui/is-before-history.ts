/** Of a time before the log there is no figure: zeros would say something that nobody knows. */
export function isBeforeHistory(asOf: string, historyFrom: string | null): boolean {
  return historyFrom !== null && Date.parse(asOf) < Date.parse(`${historyFrom}T00:00:00+08:00`);
}
