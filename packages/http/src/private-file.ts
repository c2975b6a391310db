import { readFile, stat } from 'node:fs/promises';
import { createFile } from './write-file-durably.ts';

/** A key file that is there but cannot be used; never replaced silently: what it signed would lose its key. */
export class KeyFileError extends Error {
  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(`key file ${path}: ${reason}`, options);
    this.name = 'KeyFileError';
  }
}

const OTHERS = 0o007;

async function readPrivate(path: string): Promise<string | undefined> {
  try {
    const { mode } = await stat(path);
    if (mode & OTHERS) throw new KeyFileError(path, 'can be read by every user; run chmod 600 on it');
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The text in a file that is created once: of several processes that start together one creates, all read. */
export async function loadOrCreateFile(
  path: string,
  create: () => string | Promise<string>,
): Promise<string> {
  const existing = await readPrivate(path);
  if (existing !== undefined) return existing;
  await createFile(path, await create());
  const created = await readPrivate(path);
  if (created === undefined) throw new KeyFileError(path, 'vanished while it was created');
  return created;
}
