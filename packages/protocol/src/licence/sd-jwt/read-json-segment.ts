import { readStrictJson } from '../../sqx/strict-json-text.ts';
import { decodeBase64url } from '../base64url.ts';
import type { FastTexts } from '../crypto/crypto-port.ts';
import { type Malformed, malformed } from './malformed.ts';

/** Keeps a byte order mark, so that it is no JSON. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const FLAT_MAX_CHARS = 2_048;

/** V0: canonical base64url of strict UTF-8 of strict JSON. */
export function readJsonSegment(segment: string, fast?: FastTexts): { value: unknown } | Malformed {
  const text = fast?.readSegment(segment);
  return text === undefined ? readSlowly(segment) : readJson(text);
}

function readSlowly(segment: string): { value: unknown } | Malformed {
  const bytes = decodeBase64url(segment);
  if (!bytes) return malformed('base64url');
  const text = decodeText(bytes);
  return text === undefined ? malformed('utf8') : readJson(text);
}

function readJson(text: string): { value: unknown } | Malformed {
  const flat = readFlatTexts(text);
  if (flat) return { value: flat };
  const read = readStrictJson(text);
  return 'flaw' in read ? malformed(read.flaw.kind) : read;
}

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * An array of texts without escapes, as most disclosures are: it has no members that could repeat, one level, and no
 * half of a character. Undefined for everything else, wrong or right, which the strict reader judges.
 */
function readFlatTexts(text: string): readonly string[] | undefined {
  if (!text.startsWith('["') || text.length > FLAT_MAX_CHARS || text.includes('\\')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every(isText) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
