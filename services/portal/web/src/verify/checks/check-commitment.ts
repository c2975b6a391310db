import { decodeBase64Url, encodeBase64Url } from '../base64.ts';
import { toUtf8 } from '../bytes.ts';
import { CannotCheck } from '../cannot-check.ts';
import { findEntry } from '../find-entry.ts';
import { sha256 } from '../sha256.ts';
import type { Check } from './check.ts';

const SALT_BYTES = 32;

/** The entry commits to exactly the message beside it (EVL-R5). */
export const checkCommitment: Check = async ({ entry, message, salt }) => {
  const committed = findEntry(entry)?.c;
  if (typeof committed !== 'string') return undefined;
  if (message === null || salt === null) throw new CannotCheck('content_erased');
  const saltBytes = decodeBase64Url(salt);
  if (saltBytes?.length !== SALT_BYTES) return { holds: false, seen: { committed } };
  const computed = encodeBase64Url(await sha256(saltBytes, toUtf8(message)));
  return { holds: computed === committed, seen: { computed, committed } };
};
