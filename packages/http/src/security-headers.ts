import type { Context } from 'hono';
import type { ServiceEnv } from './service-env.ts';

/** For answers that are data: nothing may be stored, framed, sniffed or executed. A page sets its own policy. */
export function setSecurityHeaders<E extends ServiceEnv>(c: Context<E>): void {
  c.header('Cache-Control', 'no-store');
  c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  c.header('Referrer-Policy', 'no-referrer');
  c.header('X-Content-Type-Options', 'nosniff');
}
