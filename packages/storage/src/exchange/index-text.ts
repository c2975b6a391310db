import { createHash } from 'node:crypto';

/** Key and value together have to fit into an index entry of PostgreSQL (2,704 bytes). */
export const INDEX_TEXT_MAX_BYTES = 1_000;

/** What of a value stands in the look-up index: long ones by their hash. */
export function toIndexText(value: string): string {
  if (value.length * 3 <= INDEX_TEXT_MAX_BYTES || Buffer.byteLength(value) <= INDEX_TEXT_MAX_BYTES)
    return value;
  return `sha256:${createHash('sha256').update(value).digest('base64url')}`;
}

/** Whether the newest version of a record still has the value by which an older one was found. */
export function holdsValue(document: string, item: string, value: string): boolean {
  const found: unknown = JSON.parse(document)[item];
  return (typeof found === 'string' ? found : JSON.stringify(found)) === value;
}
