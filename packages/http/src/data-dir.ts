import { chmod, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Where a service keeps what it must not lose: databases, and keys that only its owner may read. */
export interface DataDir {
  readonly root: string;
  readonly keys: string;
  /** @param name relative to the key folder, e.g. "gateway.jwk" or "systems/tax.jwk". */
  keyFile(name: string): string;
  databaseUrl(service: string): string;
}

const OWNER_ONLY = 0o700;
const plainName = /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)?$/;

async function createPrivateFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: OWNER_ONLY });
  await chmod(path, OWNER_ONLY);
}

export async function openDataDir(path: string): Promise<DataDir> {
  const root = resolve(path);
  const keys = join(root, 'keys');
  await createPrivateFolder(root);
  await createPrivateFolder(keys);
  await createPrivateFolder(join(keys, 'systems'));

  return {
    root,
    keys,
    keyFile(name) {
      if (!plainName.test(name)) throw new Error('a key file has a plain name');
      return join(keys, name);
    },
    databaseUrl: (service) => `file:${join(root, `${service}.db`)}`,
  };
}
