import type { Context } from 'hono';
import type { ServiceEnv } from './service-env.ts';

/** One entry for each field line, so that a repeated field is seen: Node joins repeated lines with a comma (SQX-R08). */
export function listHeaderValues<E extends ServiceEnv>(c: Context<E>, name: string): string[] {
  const raw = c.env?.incoming?.rawHeaders;
  if (!raw) {
    const value = c.req.header(name);
    return value === undefined ? [] : [value];
  }
  const wanted = name.toLowerCase();
  const values: string[] = [];
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const value = raw[index + 1];
    if (value !== undefined && raw[index]?.toLowerCase() === wanted) values.push(value);
  }
  return values;
}
