import { isJsonObject, type JsonObject, readStrictJson } from '@shuqiao/protocol/sqx/strict-json-text';

export type RowFlaw = 'json' | 'depth' | 'duplicate';

export type RowRead = { value: JsonObject; text: string } | { flaw: RowFlaw };

/**
 * SQX-R07 for one row, with its compact JSON text. A flat row that reads back as it was written repeats no name:
 * only others have to be scanned.
 */
export function readRow(line: string): RowRead {
  const value = parseJson(line);
  if (!isJsonObject(value)) return { flaw: 'json' };
  if (isFlat(value)) {
    const text = JSON.stringify(value);
    if (text === line && !text.includes('\\ud')) return { value, text };
  }
  return readClosely(line);
}

function readClosely(line: string): RowRead {
  const read = readStrictJson(line);
  if ('flaw' in read) {
    const { kind } = read.flaw;
    return { flaw: kind === 'utf8' ? 'json' : kind };
  }
  return isJsonObject(read.value)
    ? { value: read.value, text: JSON.stringify(read.value) }
    : { flaw: 'json' };
}

function isFlat(value: JsonObject): boolean {
  for (const name in value) {
    const item = value[name];
    if (typeof item === 'object' && item !== null) return false;
  }
  return true;
}

/** Undefined where the text is no JSON: no JSON text means undefined. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
