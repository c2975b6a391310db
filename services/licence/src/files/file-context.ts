import type { Archive } from './archive/archive.ts';
import type { OfdDocument } from './ofd/read-document.ts';
import type { FileSignature } from './ofd/read-signature.ts';
import type { SignedValue } from './seal/read-signed-value.ts';

export interface LicenceFileAsk {
  /** base64url SHA-256 of the file, as a verified licence states it in `sq_file`. */
  readonly expectedDigest?: string;
  /** 证照标识 that the file must state. */
  readonly identifier?: string;
}

export interface FileAlgorithms {
  /** Whether the policy switched SM2 on (LIC-M1); where it is off, a seal signed with it stays `unknown`. */
  readonly sm2: boolean;
}

/** What the checks of one file have established so far; each adds what later ones build on. */
export interface FileContext {
  readonly bytes: Uint8Array;
  /** base64url SHA-256. */
  readonly digest: string;
  readonly ask: LicenceFileAsk;
  readonly algorithms: FileAlgorithms;
  archive: Archive;
  document: OfdDocument | null;
  signatures: readonly FileSignature[];
  signedValues: readonly SignedValue[];
}
