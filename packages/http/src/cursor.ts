import { Problem } from './problem.ts';

export type CursorValue = string | number;

type CursorShape = readonly ('string' | 'number')[];

type ValuesOf<S extends CursorShape> = {
  -readonly [Index in keyof S]: S[Index] extends 'string' ? string : number;
};

const MAX_CURSOR_CHARACTERS = 512;

/** Opaque to callers: base64url of the sort key of a page's last row. */
export function encodeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

function parseValues(cursor: string): unknown {
  if (cursor.length > MAX_CURSOR_CHARACTERS) return undefined;
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.toString('base64url') !== cursor) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** No key of ours has NUL, and PostgreSQL would take one that has for an error. */
const fits = (value: unknown, type: 'string' | 'number'): boolean =>
  type === 'string' ? typeof value === 'string' && !value.includes('\0') : Number.isSafeInteger(value);

/** The sort key in a cursor; anything but what `encodeCursor` makes of this shape is the problem `cursor_invalid`. */
export function decodeCursor<const S extends CursorShape>(
  cursor: string | undefined,
  shape: S,
): ValuesOf<S> | undefined {
  if (cursor === undefined) return undefined;
  const values = parseValues(cursor);
  const right =
    Array.isArray(values) &&
    values.length === shape.length &&
    shape.every((type, index) => fits(values[index], type)) &&
    encodeCursor(values) === cursor;
  if (!right) throw new Problem('cursor_invalid');
  return values as ValuesOf<S>;
}
