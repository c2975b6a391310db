import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

export interface Drift {
  /** Files whose text differs from what their sources give, or that are missing. */
  changed: string[];
  /** Files in an output directory that no source gives. */
  orphans: string[];
}

async function readIfPresent(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

async function listFiles(root: string, directory: string): Promise<string[]> {
  const entries = await readdir(join(root, directory), { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

/** Compares what stands in `directories` below `root` with the texts that should, except files written by hand. */
export async function findDrift(
  root: string,
  directories: readonly string[],
  files: ReadonlyMap<string, string>,
  handWritten: readonly string[],
): Promise<Drift> {
  const present = (await Promise.all(directories.map((directory) => listFiles(root, directory)))).flat();
  const texts = await Promise.all([...files.keys()].map((path) => readIfPresent(join(root, path))));
  return {
    changed: [...files].filter(([, text], at) => texts[at] !== text).map(([path]) => path),
    orphans: present.filter((path) => !files.has(path) && !handWritten.includes(path)).sort(),
  };
}
