import type { Context } from 'hono';
import type { PortalEnv } from '../portal-env.ts';
import type { RelayedOperation } from './relay-table.ts';

const IN = ['accept', 'if-none-match'];
const IN_WITH_BODY = ['content-type'];
const IN_SIGNED = ['shuqiao-request'];

const OUT = [
  'cache-control',
  'content-type',
  'etag',
  'link',
  'retry-after',
  'shuqiao-response',
  'vary',
  'x-request-id',
];

/** Never the cookie: a service learns of a person by the token alone. */
export function toRequestHeaders(
  c: Context<PortalEnv>,
  { method, signed }: RelayedOperation,
  token: string | undefined,
): Headers {
  const headers = new Headers({ 'X-Request-Id': c.get('requestId') });
  const names = [...IN, ...(method === 'post' ? IN_WITH_BODY : []), ...(signed ? IN_SIGNED : [])];
  for (const name of names) {
    const value = c.req.header(name);
    if (value !== undefined) headers.set(name, value);
  }
  if (token !== undefined && !signed) headers.set('Authorization', `Bearer ${token}`);
  return headers;
}

export function toAnswerHeaders(answer: Response): Record<string, string> {
  const entries = OUT.map((name) => [name, answer.headers.get(name)] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== null));
}
