import { fileLimits } from '../file-limits.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Control characters, and what means something to one file system or another. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\u0000-\u001f\u007f\\:*?"<>|]/;

/**
 * The path that an entry's name spells, a directory's with `/` at its end; undefined where it is absolute,
 * climbs, is not in UTF-8, or could mean two things.
 */
export function readEntryPath(name: Uint8Array): string | undefined {
  if (name.length === 0 || name.length > fileLimits.nameBytes) return undefined;
  const path = decode(name);
  if (path === undefined || forbidden.test(path)) return undefined;
  const parts = (path.endsWith('/') ? path.slice(0, -1) : path).split('/');
  if (parts.length > fileLimits.pathDepth) return undefined;
  return parts.every((part) => part !== '' && part !== '.' && part !== '..') ? path : undefined;
}

/** Equal for paths that some file system takes for the same one. */
export function toPathKey(path: string): string {
  return path.replace(/\/$/, '').normalize('NFKC').toLowerCase();
}

function decode(name: Uint8Array): string | undefined {
  try {
    return utf8.decode(name);
  } catch {
    return undefined;
  }
}
