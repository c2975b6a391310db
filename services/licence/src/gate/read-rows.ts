import { isUtf8 } from 'node:buffer';
import { Problem } from '@shuqiao/http/problem';
import { readStrictJson } from '@shuqiao/protocol/sqx/strict-json-text';

/** One line of NDJSON by its number, from 1; empty lines are counted but are no rows. */
export type InputRow =
  | { readonly row: number; readonly value: unknown }
  | { readonly row: number; readonly flaw: string };

export interface RowLimits {
  readonly maxRows: number;
  readonly maxLineBytes: number;
}

const MAX_DEPTH = 16;
const LF = 0x0a;

/**
 * Rows of a whole body. A line that is no strict JSON is a row with a flaw: it says nothing against the others.
 * Throws `rows_malformed` for what is no text at all, `rows_too_many`.
 */
export function readRows(bytes: Buffer, { maxRows, maxLineBytes }: RowLimits): InputRow[] {
  if (!isUtf8(bytes)) throw new Problem('rows_malformed', { reason: 'utf8' });
  if (bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) {
    throw new Problem('rows_malformed', { reason: 'bom' });
  }
  const rows: InputRow[] = [];
  let row = 0;
  for (let from = 0; from < bytes.length; ) {
    const found = bytes.indexOf(LF, from);
    const to = found < 0 ? bytes.length : found;
    row += 1;
    const line = readLine(bytes.subarray(from, to), row, maxLineBytes);
    if (line) rows.push(line);
    if (rows.length > maxRows) throw new Problem('rows_too_many', { limit: maxRows });
    from = to + 1;
  }
  return rows;
}

function readLine(bytes: Buffer, row: number, maxLineBytes: number): InputRow | undefined {
  if (bytes.length > maxLineBytes) return { row, flaw: 'too_long' };
  const text = bytes.toString('utf8');
  const content = text.endsWith('\r') ? text.slice(0, -1) : text;
  if (content === '') return undefined;
  const read = readStrictJson(content, MAX_DEPTH);
  return 'flaw' in read ? { row, flaw: read.flaw.kind } : { row, value: read.value };
}
