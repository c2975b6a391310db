import type { FileFailCode } from '../file-texts.ts';

/** Unpacked entries by their path, which is relative to the package and has `/` between its parts. */
export type Archive = ReadonlyMap<string, Uint8Array>;

export interface ArchiveFault {
  readonly code: Extract<
    FileFailCode,
    'file_archive' | 'file_bounds' | 'file_path' | 'file_encrypted' | 'file_method'
  >;
}
