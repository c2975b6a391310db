import { TARGET_MAX_BYTES } from './limits.ts';
import type { Refusal } from './refusal.ts';

export interface AccessEntry {
  readonly method: string;
  /** Decoded segments; `*` is one segment, `**` one or more. */
  readonly path: string;
}

export type AccessDecision =
  /** `forwarded` is rebuilt from the decoded segments the decision was made on (SQX-R37). */
  { decision: 'allow'; forwarded: string } | { decision: 'deny' | 'ambiguous'; refusal: Refusal };

const rawPath = /^\/[!-~]*$/;
const forbiddenRaw = /[\\#;?]/;
const forbiddenDecoded = /[/\\%?#;\p{Cc}]/u;

/** SQX-R35 to R37, for components that decide by path. Default is deny. */
export function decideAccess(acl: readonly AccessEntry[], method: string, raw: string): AccessDecision {
  const segments = decodeSegments(raw);
  if (!segments) {
    return { decision: 'ambiguous', refusal: { code: 'path_ambiguous', rule: 'SQX-R35' } };
  }
  const granted = acl.some((entry) => entry.method === method && matchSegments(entry.path, segments));
  if (!granted) return { decision: 'deny', refusal: { code: 'path_not_granted', rule: 'SQX-R36' } };
  return { decision: 'allow', forwarded: `/${segments.map(encodeURIComponent).join('/')}` };
}

/** SQX-R35: decoded once; undefined where two readers could disagree about the path. */
function decodeSegments(raw: string): string[] | undefined {
  if (raw.length > TARGET_MAX_BYTES || !rawPath.test(raw)) return undefined;
  if (forbiddenRaw.test(raw)) return undefined;
  const segments: string[] = [];
  for (const part of raw.slice(1).split('/')) {
    const segment = decodeSegment(part);
    if (segment === undefined || !isPlainSegment(segment)) return undefined;
    segments.push(segment);
  }
  return segments;
}

/** Strict in both ways: a `%` without two hex digits fails like broken UTF-8. */
function decodeSegment(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

function isPlainSegment(segment: string): boolean {
  if (segment !== segment.normalize('NFC')) return false;
  // A later reader that applies NFKC must not find a separator or a dot segment either: U+FF0F, U+2025.
  const folded = segment.normalize('NFKC');
  return [segment, folded].every((s) => s !== '' && s !== '.' && s !== '..' && !forbiddenDecoded.test(s));
}

function matchSegments(pattern: string, segments: readonly string[]): boolean {
  // Which prefixes of `segments` the pattern read so far can match; sets, so that `**` cannot backtrack.
  let ends = new Set([0]);
  for (const part of pattern.slice(1).split('/')) {
    const next = new Set<number>();
    for (const end of ends) {
      const last = part === '**' ? segments.length : end + 1;
      for (let i = end; i < last && i < segments.length; i++) {
        if (part === '**' || part === '*' || part === segments[i]) next.add(i + 1);
      }
    }
    ends = next;
  }
  return ends.has(segments.length);
}
