/** What the server takes as the page to come back to; a part of the page cannot be named. */
const ACCEPTED = /^\/portal\/[A-Za-z0-9._~/?=&%:-]*$/;
const MAX_CHARACTERS = 1_024;

/** @param to a page of the portal, as the router writes it */
export function toOidcStart(to: string): string {
  const [path = ''] = `/portal${to}`.split('#');
  const target = ACCEPTED.test(path) && path.length <= MAX_CHARACTERS ? path : '/portal/';
  return `/portal/v1/oidc/start?to=${encodeURIComponent(target)}`;
}
