import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const besideRepository = fileURLToPath(new URL('../../../../../shared/vectors', import.meta.url));

/** Folder of a set of outside test data, which is never part of the repository; undefined where it is absent. */
export function findOutsideVectors(name: string): string | undefined {
  const folder = join(process.env.SHUQIAO_VECTORS ?? besideRepository, name);
  return existsSync(folder) ? folder : undefined;
}
