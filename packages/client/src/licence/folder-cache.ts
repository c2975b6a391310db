import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { LicenceCache } from './licence-cache.ts';

/** Above every trust document and list that is fetched; a larger file was not written here. */
const FILE_MAX_BYTES = 32 * 1_048_576;

/** Files that only their owner can read, each replaced in one step. */
export function createFolderCache(folder: string): LicenceCache {
  const toPath = (name: string) => join(folder, `${name}.json`);
  return {
    async find(name) {
      const path = toPath(name);
      try {
        const { size } = await stat(path);
        return size > FILE_MAX_BYTES ? undefined : await readFile(path, 'utf8');
      } catch (error) {
        if (isSystemError(error)) return undefined;
        throw error;
      }
    },
    async put(name, text) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeWhole(toPath(name), text);
    },
  };
}

async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Whatever keeps a file from being read, the answer is the same: it is not held. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
