import type { Clock } from '@shuqiao/http/clock';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { SecretBox } from '../sign-in/secret-box.ts';

/** What a browser that was sent to the identity provider must bring back. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Page to go to afterwards. */
  readonly to: string;
}

/** Sealed into a cookie: strangers who only ever start a sign-in leave nothing behind here. */
export interface PendingCookie {
  set(c: Context, pending: PendingSignIn): void;
  /** Once: the cookie goes with it. Undefined when there is none, or it is too old. */
  take(c: Context): PendingSignIn | undefined;
}

interface Options {
  readonly baseUrl: string;
  readonly secrets: SecretBox;
  readonly clock: Clock;
}

const LIFETIME_SECONDS = 600;
const CONTEXT = 'oidc sign-in';

/** Lax, unlike the session's: the browser comes back from another site. */
export function createPendingCookie({ baseUrl, secrets, clock }: Options): PendingCookie {
  const secure = baseUrl.startsWith('https:');
  const name = `${secure ? '__Host-' : ''}shuqiao-oidc`;
  const options = { path: '/', httpOnly: true, secure, sameSite: 'Lax' } as const;
  return {
    set(c, pending) {
      const untilMs = clock() + LIFETIME_SECONDS * 1_000;
      const sealed = secrets.seal(JSON.stringify({ ...pending, untilMs }), CONTEXT);
      setCookie(c, name, sealed, { ...options, maxAge: LIFETIME_SECONDS });
    },
    take(c) {
      const text = secrets.open(getCookie(c, name) ?? '', CONTEXT);
      deleteCookie(c, name, options);
      if (text === undefined) return undefined;
      const { untilMs, ...pending } = JSON.parse(text) as PendingSignIn & { readonly untilMs: number };
      return untilMs > clock() ? pending : undefined;
    },
  };
}
