import { randomBytes } from 'node:crypto';
import { KeyFileError, loadOrCreateFile } from './private-file.ts';

/** Random bytes kept in this file as base64url; also used as they are written, as a bearer token. */
export async function loadOrCreateSecret(path: string, bytes = 32): Promise<string> {
  const text = (await loadOrCreateFile(path, () => `${randomBytes(bytes).toString('base64url')}\n`)).trim();
  if (Buffer.from(text, 'base64url').length < bytes)
    throw new KeyFileError(path, `has fewer than ${bytes} bytes`);
  return text;
}
