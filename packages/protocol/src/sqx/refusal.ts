import type { RuleId } from './codes/code-entry.ts';
import type { SqxCode } from './codes.ts';

/** What a stranger may learn about a malformed token (SQX-1 §13). */
export type MalformedPart = 'segments' | 'base64url' | 'utf8' | 'json' | 'depth';

/** A refusal as it may be shown: every member but `code` is an extension member of the problem body. */
export interface Refusal {
  readonly code: SqxCode;
  /** Absent from `unauthenticated`, whose cause is not told (SQX-R16). */
  readonly rule?: RuleId;
  readonly part?: MalformedPart;
  /** Repeated member name, or member of `actor`. */
  readonly member?: string;
  /** Header parameter. */
  readonly parameter?: string;
  readonly claim?: string;
  readonly mismatch?: 'method' | 'url' | 'resource';
  readonly expected?: string | number | readonly string[];
  readonly received?: string | number;
  readonly limit?: number;
  /** Hash of the body that arrived. */
  readonly computed?: string;
  /** Integer seconds (SQX-R112). */
  readonly serverTime?: number;
  readonly detail?: string;
}

/** Caller-chosen text goes back only this long. */
const LONGEST_ECHO = 64;

export function toEcho(text: string): string {
  return text.length <= LONGEST_ECHO ? text : `${text.slice(0, LONGEST_ECHO)}…`;
}
