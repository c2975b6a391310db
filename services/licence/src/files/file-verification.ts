import type { Words } from '@shuqiao/protocol/licence/verify/fail-texts';
import type { FileCheckId } from './file-check.ts';
import type { FileFailCode, FileUnknownCode } from './file-texts.ts';

export interface FileCheckEntry {
  readonly id: FileCheckId;
  readonly name: Words;
  /** `skipped` is never `pass` (LIC-R2). */
  readonly outcome: 'pass' | 'fail' | 'unknown' | 'skipped';
  readonly code: FileFailCode | FileUnknownCode | null;
  readonly detail: Words;
  readonly source: string;
}

export interface FileVerification {
  /** Never `valid` as long as whose seal it is cannot be checked (F10). */
  readonly outcome: 'valid' | 'invalid' | 'indeterminate';
  /** One entry per check, in run order. */
  readonly checks: readonly FileCheckEntry[];
  /** base64url SHA-256 of the file. */
  readonly digest: string;
  /** What the file says of its licence, by the names of GB/T 36903; null when the file is refused (LIC-R7). */
  readonly data: Readonly<Record<string, string>> | null;
}
