import type { Fetch } from '@shuqiao/http/fetch';
import { Problem } from '@shuqiao/http/problem';
import { readAnswerBytes } from '@shuqiao/http/read-answer-bytes';
import { DirectoryRefused, verifyDirectory } from '@shuqiao/protocol/directory/directory-token';
import type { Directory } from '@shuqiao/schemas/types/directory';

/** Of a whole country's worth of contracts; a city has a few megabytes. */
const DIRECTORY_MAX_BYTES = 268_435_456;

export type DirectoryTrust = Parameters<typeof verifyDirectory>[2];

export interface FetchedDirectory {
  document: Directory;
  hash: string;
  expiresAtMs: number;
}

interface Asked {
  catalogue: Fetch;
  trust: DirectoryTrust;
  /** Hash of the directory held. */
  heldHash: string | undefined;
  signal: AbortSignal;
}

/**
 * The catalogue's directory, signed by a pinned key; undefined when it is the one held.
 * @throws DirectoryRefused, Problem
 */
export async function fetchDirectory({
  catalogue,
  trust,
  heldHash,
  signal,
}: Asked): Promise<FetchedDirectory | undefined> {
  const headers: Record<string, string> = heldHash === undefined ? {} : { 'If-None-Match': `"${heldHash}"` };
  const answer = await catalogue('/catalogue/v1/directory', { headers, signal });
  if (answer.status === 304) return undefined;
  if (!answer.ok) {
    await answer.body?.cancel();
    throw new Problem('dependency_unavailable', { reason: 'answer_status', answered: answer.status });
  }
  const bytes = await readAnswerBytes(answer, DIRECTORY_MAX_BYTES);
  const claims = await verifyDirectory(answer.headers.get('shuqiao-directory') ?? '', bytes, trust);
  const document: Directory = JSON.parse(bytes.toString('utf8'));
  if (document.version !== claims.n) throw new DirectoryRefused('the directory is not of the signed version');
  return { document, hash: claims.h, expiresAtMs: claims.exp * 1000 };
}
