import type { Awaitable } from '@shuqiao/protocol/licence/crypto/crypto-port';
import type { Words } from '@shuqiao/protocol/licence/verify/fail-texts';
import type { FileContext } from './file-context.ts';
import type { FileFailCode, FileUnknownCode } from './file-texts.ts';

/** In run order. */
export type FileCheckId = 'F0' | 'F1' | 'F2' | 'F3' | 'F4' | 'F5' | 'F6' | 'F7' | 'F8' | 'F9' | 'F10';

export type FileResult =
  | { readonly outcome: 'pass' | 'skipped' }
  | { readonly outcome: 'fail'; readonly code: FileFailCode }
  /** `ends`: nothing after it has anything to look at. */
  | { readonly outcome: 'unknown'; readonly code: FileUnknownCode; readonly ends?: true };

export interface FileCheck {
  readonly id: FileCheckId;
  readonly name: Words;
  readonly source: string;
  run(context: FileContext): Awaitable<FileResult>;
}

export const pass: FileResult = { outcome: 'pass' };
/** Was not asked for. */
export const skipped: FileResult = { outcome: 'skipped' };

export function fail(code: FileFailCode): FileResult {
  return { outcome: 'fail', code };
}

export function unknown(code: FileUnknownCode): FileResult {
  return { outcome: 'unknown', code };
}

/** For a file with several seals: the first that failed, else the first that could not be checked. */
export function toWorst(results: readonly FileResult[]): FileResult {
  return (
    results.find(({ outcome }) => outcome === 'fail') ??
    results.find(({ outcome }) => outcome === 'unknown') ??
    pass
  );
}
