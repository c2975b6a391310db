import { link, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import type { PrivateJwk } from '@shuqiao/protocol/keys/jwk';
import type { SeedSystem } from '../read-seeds.ts';

const OWNER_ONLY = 0o600;

export const systemKeyFile = (folder: string, systemId: string): string => join(folder, `${systemId}.jwk`);

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

export async function findSystemKey(folder: string, systemId: string): Promise<PrivateJwk | undefined> {
  try {
    return JSON.parse(await readFile(systemKeyFile(folder, systemId), 'utf8'));
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Whole or not at all: a kill in between leaves a temporary file, never half a key. */
async function createKeyFile(path: string, jwk: PrivateJwk): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  const file = await open(temporary, 'w', OWNER_ONLY);
  try {
    await file.writeFile(`${JSON.stringify(jwk, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

export async function loadOrCreateSystemKey(
  folder: string,
  { id, keyAlg }: Pick<SeedSystem, 'id' | 'keyAlg'>,
): Promise<PrivateJwk> {
  const existing = await findSystemKey(folder, id);
  if (existing) return existing;
  const jwk = generateKey(keyAlg);
  await createKeyFile(systemKeyFile(folder, id), jwk);
  return jwk;
}
