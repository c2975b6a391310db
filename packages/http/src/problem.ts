import { type SqxCode, sqxCodes } from '@shuqiao/protocol/sqx/codes';
import { type HttpCode, httpCodes } from './problem-codes.ts';
import type { ProblemEntry } from './problem-entry.ts';

export type ProblemCode = HttpCode | SqxCode;

const entries: ReadonlyMap<string, ProblemEntry> = new Map(Object.entries({ ...httpCodes, ...sqxCodes }));

export const problemCodes = [...entries.keys()] as readonly ProblemCode[];

export function getProblemEntry(code: ProblemCode): ProblemEntry {
  const entry = entries.get(code);
  if (!entry) throw new Error(`no such problem code: ${code}`);
  return entry;
}

export interface ProblemOptions {
  readonly cause?: unknown;
  /** Header fields of the answer, e.g. Allow, Retry-After, WWW-Authenticate. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal with a stable code. Its extensions are shown to the caller: never values, never personal data. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, extensions: Record<string, unknown> = {}, options: ProblemOptions = {}) {
    const entry = getProblemEntry(code);
    super(entry.title, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'Problem';
    this.code = code;
    this.status = entry.status;
    this.extensions = extensions;
    this.headers = options.headers ?? {};
  }
}
