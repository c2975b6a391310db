/**
 * LIC-S2: whether a URI lies under a prefix of the allow-list: same origin, no user name, and a path that continues
 * the prefix at a slash. Compared as a retriever would read it, so that `..` and look-alike hosts gain nothing.
 */
export function isUnderPrefix(uri: string, prefixes: readonly string[]): boolean {
  if (!URL.canParse(uri)) return false;
  const url = new URL(uri);
  if (url.username !== '' || url.password !== '') return false;
  return prefixes.some((prefix) => URL.canParse(prefix) && continues(url, new URL(prefix)));
}

function continues(url: URL, prefix: URL): boolean {
  if (url.protocol !== prefix.protocol || url.host !== prefix.host) return false;
  const path = url.pathname;
  if (path === prefix.pathname) return true;
  return path.startsWith(prefix.pathname.endsWith('/') ? prefix.pathname : `${prefix.pathname}/`);
}
