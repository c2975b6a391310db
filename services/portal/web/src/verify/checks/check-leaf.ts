import { encodeBase64, encodeBase64Url } from '../base64.ts';
import { hashLeaf } from '../tree-hash.ts';
import type { Check } from './check.ts';

/** The leaf hash that was named is the one of the entry (EVL-R2). */
export const checkLeaf: Check = async ({ entry, leafHash }) => {
  const computed = await hashLeaf(entry);
  const holds = [encodeBase64Url(computed), encodeBase64(computed)].includes(leafHash);
  return { holds, seen: { computed: encodeBase64Url(computed), named: leafHash } };
};
