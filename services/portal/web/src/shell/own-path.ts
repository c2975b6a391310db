const START = '/';

/**
 * A page of the portal to go to after signing in, as the router writes it; the start page for anything else, so that
 * no address can be made up that sends people elsewhere.
 */
export function toOwnPath(text: string | null | undefined): string {
  const origin = 'https://portal.invalid';
  if (!text?.startsWith('/') || !URL.canParse(text, origin)) return START;
  const url = new URL(text, origin);
  if (url.origin !== origin || /^\/[/\\]/.test(url.pathname)) return START;
  if (url.pathname === '/sign-in') return START;
  return url.pathname + url.search + url.hash;
}
