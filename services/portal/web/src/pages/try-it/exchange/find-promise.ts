/** The index in the evidence that a verified answer names (EVL-R16). */
export function findPromise(claims: Readonly<Record<string, unknown>> | undefined): number | undefined {
  const log = claims?.log;
  if (typeof log !== 'object' || log === null || !('index' in log)) return undefined;
  return typeof log.index === 'number' ? log.index : undefined;
}
