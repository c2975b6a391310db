import { toStatusPrefix } from '../trust/compose-trust.ts';

/** @param issuer gateway issuer id */
export function toStatusListUri(issuer: string, list: string): string {
  return `${toStatusPrefix(issuer)}${list}`;
}

/** The list that a uri of ours names; undefined for any other uri. */
export function findOwnListId(issuer: string, uri: string): string | undefined {
  const prefix = toStatusPrefix(issuer);
  return uri.startsWith(prefix) ? uri.slice(prefix.length) : undefined;
}
