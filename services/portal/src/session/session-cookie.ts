import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { LONGEST_SESSION_MS } from './sessions.ts';

/** The cookie that carries a session's token; scripts and other sites cannot use it. */
export interface SessionCookie {
  read(c: Context): string | undefined;
  set(c: Context, token: string): void;
  clear(c: Context): void;
}

const HOST_PREFIX = '__Host-';

/** Over HTTPS the browser itself guarantees by `__Host-` that no other host or path has set it. */
export function createSessionCookie(baseUrl: string): SessionCookie {
  const secure = baseUrl.startsWith('https:');
  const name = `${secure ? HOST_PREFIX : ''}shuqiao`;
  const options = { path: '/', httpOnly: true, secure, sameSite: 'Strict' } as const;
  return {
    read: (c) => getCookie(c, name),
    set: (c, token) => setCookie(c, name, token, { ...options, maxAge: LONGEST_SESSION_MS / 1_000 }),
    clear: (c) => void deleteCookie(c, name, options),
  };
}
