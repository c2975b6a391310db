import type { Context } from 'hono';

/** Browsers name HTML when they open an address; programs do not. */
export function wantsPage(c: Context): boolean {
  return c.req.header('accept')?.includes('text/html') ?? false;
}
