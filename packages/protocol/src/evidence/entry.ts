import { checkEntryParts, type EntryParts } from './check-entry.ts';
import { isRecord } from './entry-shapes.ts';
import type { ChainLink, Entry } from './entry-types.ts';
import { EvidenceError } from './evidence-error.ts';
import { toJcs } from './jcs.ts';

export const MAX_ENTRY_BYTES = 1024;

/** The RFC 8785 text of an entry, checked against the closed set of its type (EVL-R1). */
export function buildEntry(parts: EntryParts): string {
  const refusal = checkEntryParts(parts);
  if (refusal !== undefined) throw refusal;
  const text = isAssembledByHand(parts) ? assembleEntry(parts) : canonicaliseEntry(parts);
  refuseOversize(text);
  return text;
}

/** Reads an entry and refuses every text that `buildEntry` would not have made, byte for byte. */
export function parseEntry(text: string): Entry {
  refuseOversize(text);
  const value = parseObject(text);
  const { v, t, at, c, d, ...more } = value;
  if (v !== 1) throw new EvidenceError('entry_member', 'Evidence entry refused at /v');
  if (!Array.isArray(d)) throw new EvidenceError('entry_links', 'Evidence entry refused at /d');
  // The check takes any values: it is what turns them into the parts of an entry.
  const refusal = checkEntryParts({ t, at, c, d, more } as EntryParts);
  if (refusal !== undefined) throw refusal;
  if (toJcs(value) !== text) throw new EvidenceError('entry_not_canonical', 'Entry is not RFC 8785 text');
  // Every member has been checked against the closed set of the type.
  return value as unknown as Entry;
}

/** As `parseEntry`, undefined for what is no entry. */
export function findEntry(text: string): Entry | undefined {
  try {
    return parseEntry(text);
  } catch (error) {
    if (error instanceof EvidenceError) return undefined;
    throw error;
  }
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch (cause) {
    throw new EvidenceError('entry_malformed', 'Entry is not JSON', { cause });
  }
  throw new EvidenceError('entry_malformed', 'Entry is not an object');
}

function refuseOversize(text: string): void {
  if (Buffer.byteLength(text) > MAX_ENTRY_BYTES) {
    throw new EvidenceError('entry_too_large', `Entry is over ${MAX_ENTRY_BYTES} bytes`);
  }
}

// The types of every exchange: their members need no escaping and sort between `d` and `t`.
function isAssembledByHand({ t }: EntryParts): boolean {
  return t === 'request.accepted' || t === 'response' || t === 'request.refused';
}

function assembleEntry({ t, at, c, d, more: { o, r } }: EntryParts): string {
  const outcome = o === undefined ? '' : `"o":"${o}",`;
  const request = r === undefined ? '' : `"r":${r},`;
  return `{"at":${at},"c":"${c}","d":[${d.map(assembleLink).join()}],${outcome}${request}"t":"${t}","v":1}`;
}

function assembleLink({ k, n, p }: ChainLink): string {
  return `{"k":"${k}","n":${n},"p":"${p}"}`;
}

function canonicaliseEntry({ more, ...parts }: EntryParts): string {
  return toJcs({ ...more, ...parts, v: 1 });
}
