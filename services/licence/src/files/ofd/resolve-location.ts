/** The entry that a location (ST_Loc, GB/T 33190) means when the file at `from` names it; undefined outside the package. */
export function resolveLocation(location: string | undefined, from: string): string | undefined {
  if (!location || /[\\\0]/.test(location)) return undefined;
  const isAbsolute = location.startsWith('/');
  const path = isAbsolute ? [] : from.split('/').slice(0, -1);
  for (const part of (isAbsolute ? location.slice(1) : location).split('/')) {
    if (part === '') return undefined;
    if (part === '.') continue;
    if (part !== '..') path.push(part);
    else if (path.pop() === undefined) return undefined;
  }
  return path.join('/');
}
