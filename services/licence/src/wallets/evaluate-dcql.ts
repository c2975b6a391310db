import { isJsonObject, readStrictJson } from '@shuqiao/protocol/sqx/strict-json-text';
import type { CredentialQuery, DcqlQuery } from './dcql.ts';

const VP_TOKEN_DEPTH = 3;

/**
 * OpenID4VP 1.0 §8.1: one presentation for each credential query that is answered. Undefined for anything else, an
 * answer to what was not asked included.
 */
export function readVpToken(text: string, { credentials }: DcqlQuery): Map<string, string> | undefined {
  const read = readStrictJson(text, VP_TOKEN_DEPTH);
  if ('flaw' in read || !isJsonObject(read.value)) return undefined;
  const presentations = new Map<string, string>();
  for (const [id, given] of Object.entries(read.value)) {
    const [presented, ...more] = Array.isArray(given) ? given : [];
    const isAsked = credentials.some((credential) => credential.id === id);
    if (!isAsked || typeof presented !== 'string' || more.length > 0) return undefined;
    presentations.set(id, presented);
  }
  return presentations.size > 0 ? presentations : undefined;
}

/** V16: our own query over what was shown, whatever the wallet made of it. */
export function satisfies(
  { meta, claims = [] }: CredentialQuery,
  shown: { vct: string; claims: Readonly<Record<string, unknown>> },
): boolean {
  if (!meta.vct_values.includes(shown.vct)) return false;
  return claims.every(({ path: [name, element] }) => {
    if (typeof name !== 'string' || !Object.hasOwn(shown.claims, name)) return false;
    const value = shown.claims[name];
    return element === undefined || (Array.isArray(value) && value.length > 0);
  });
}

/** Whether these credentials are all that the matter cannot do without. */
export function isAnswered({ credential_sets }: DcqlQuery, ids: ReadonlySet<string>): boolean {
  return credential_sets.every(
    ({ options, required }) => !required || options.some((option) => option.every((id) => ids.has(id))),
  );
}
