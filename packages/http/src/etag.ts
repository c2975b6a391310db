import type { Context } from 'hono';
import { Problem } from './problem.ts';

/** Entity tags of a header (RFC 9110 §13.1); weak ones keep their mark, and never equal a strong one. */
function listTags(header: string): string[] {
  return header.split(',').map((tag) => tag.trim());
}

export const toEtag = (version: string | number): string => `"${version}"`;

/** True where the caller has this state already: answer 304. */
export function isNotModified(c: Context, etag: string): boolean {
  const tags = listTags(c.req.header('if-none-match') ?? '');
  return tags.includes('*') || tags.some((tag) => tag.replace(/^W\//, '') === etag);
}

/** The state the caller saw must be the one in force: 428 without If-Match, 412 when it moved on. */
export function requireMatch(c: Context, etag: string): void {
  const header = c.req.header('if-match');
  if (header === undefined) throw new Problem('precondition_required');
  if (!listTags(header).includes(etag)) throw new Problem('precondition_failed');
}
