/** @throws RangeError where the seeds do not fit together. */
export function getFrom<T>(map: ReadonlyMap<string, T>, resource: string, what: string): T {
  const found = map.get(resource);
  if (found === undefined) throw new RangeError(`${resource} has no ${what}`);
  return found;
}
