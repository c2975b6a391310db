import { readFile } from 'node:fs/promises';
import { replaceFile } from '@shuqiao/http/write-file-durably';
import type { CheckpointMemory } from './signed-tree.ts';

/** Keeps the last signed checkpoint in a file beside the database. */
export function checkpointFile(path: string): CheckpointMemory {
  return {
    async read() {
      try {
        return await readFile(path, 'utf8');
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      }
    },
    write: (note) => replaceFile(path, note),
  };
}
