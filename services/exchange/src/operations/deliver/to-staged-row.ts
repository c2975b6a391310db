import { createHash } from 'node:crypto';
import { keyOf } from '@shuqiao/domain/contract/contract-document';
import { newFinding } from '@shuqiao/domain/contract/new-finding';
import type { JsonObject } from '@shuqiao/protocol/sqx/strict-json-text';
import type { ContractDocument } from '@shuqiao/schemas/types/directory';
import type { Finding } from '@shuqiao/schemas/types/finding';
import type { Lookup, StagedRow } from '@shuqiao/storage/exchange/hosted-records';
import { INDEX_TEXT_MAX_BYTES } from '@shuqiao/storage/exchange/index-text';

/** Items that have look-ups of their own: a record with one key item is found by that as its key. */
export function listIndexedItems(document: ContractDocument): string[] {
  const key = document['x-key'];
  return document['x-lookup'].filter((item) => key.length !== 1 || key[0] !== item);
}

/** A checked row as it is stored; `text` is its JSON text, null for a deletion. */
export function toStagedRow(
  document: ContractDocument,
  indexed: readonly string[],
  value: JsonObject,
  text: string | null,
): { row: StagedRow } | { finding: Finding } {
  const key = document['x-key'].length === 0 ? hashText(text ?? '') : keyOf(document, value);
  const lookups = text === null ? [] : toLookups(indexed, value);
  const finding = checkKey(document, key) ?? checkLookups(lookups);
  return finding ? { finding } : { row: { key, document: text, lookups } };
}

/** Records that nothing identifies are the same when their content is. */
function hashText(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function toLookups(indexed: readonly string[], value: JsonObject): Lookup[] {
  const lookups: Lookup[] = [];
  for (const item of indexed) {
    const found = value[item];
    if (typeof found === 'string') lookups.push({ item, value: found });
    else if (found !== undefined && found !== null) lookups.push({ item, value: JSON.stringify(found) });
  }
  return lookups;
}

function checkKey(document: ContractDocument, key: string): Finding | undefined {
  const pointer = `/${document['x-key'][0] ?? ''}`;
  if (key.includes('\0')) return refuseCharacter(pointer);
  if (key.length * 3 <= INDEX_TEXT_MAX_BYTES || Buffer.byteLength(key) <= INDEX_TEXT_MAX_BYTES)
    return undefined;
  return newFinding(
    pointer,
    'maxLength',
    `主键合计不得超过${INDEX_TEXT_MAX_BYTES}字节`,
    `the key items together must have at most ${INDEX_TEXT_MAX_BYTES} bytes`,
  );
}

function checkLookups(lookups: readonly Lookup[]): Finding | undefined {
  const found = lookups.find(({ value }) => value.includes('\0'));
  return found && refuseCharacter(`/${found.item}`);
}

function refuseCharacter(pointer: string): Finding {
  return newFinding(pointer, 'character', '含有空字符 U+0000', 'contains the character U+0000');
}
