import { isUnderPrefix } from '../status-list/is-under-prefix.ts';

const MEMO_ENTRIES = 1_000;
/** By the prefixes of an issuer in one trust document: URIs that were found to lie under one of them. */
const allowed = new WeakMap<readonly string[], Set<string>>();

/** LIC-S2. Many licences name one list, and reading a URI as a retriever does takes longer than looking it up. */
export function isAllowedStatusUri(uri: string, prefixes: readonly string[]): boolean {
  const known = allowed.get(prefixes);
  if (known?.has(uri)) return true;
  if (!isUnderPrefix(uri, prefixes)) return false;
  if (known && known.size < MEMO_ENTRIES) known.add(uri);
  else allowed.set(prefixes, new Set([uri]));
  return true;
}
