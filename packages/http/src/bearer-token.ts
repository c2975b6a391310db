import type { Context } from 'hono';

const BEARER = /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i;

/** The token of `Authorization: Bearer …` (RFC 6750), undefined when there is none in this form. */
export function findBearerToken(c: Context): string | undefined {
  return BEARER.exec(c.req.header('authorization') ?? '')?.[1];
}
