import { readStrictJson } from '../../sqx/strict-json-text.ts';
import { decodeBase64url } from '../base64url.ts';
import { type Malformed, malformed } from './malformed.ts';

/** Keeps a byte order mark, so that it is no JSON. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** V0: canonical base64url of strict UTF-8 of strict JSON. */
export function readJsonSegment(segment: string): { value: unknown } | Malformed {
  const bytes = decodeBase64url(segment);
  if (!bytes) return malformed('base64url');
  const text = decodeText(bytes);
  if (text === undefined) return malformed('utf8');
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
