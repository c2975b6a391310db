import { encodeBase64url } from '@shuqiao/protocol/licence/base64url';
import type { LicenceSigner } from '@shuqiao/protocol/licence/crypto/crypto-port';
import { encodeJson } from '@shuqiao/protocol/licence/sd-jwt/sign-compact-jws';

export const BATCH_RECEIPT_TYPE = 'sqx-batch-receipt+jwt';

/** Counts of a batch, row by row. */
export interface BatchCounts {
  rows: number;
  valid: number;
  invalid: number;
  indeterminate: number;
  /** Rows that were not taken. */
  refused: number;
}

export interface BatchReceiptClaims extends Readonly<BatchCounts> {
  readonly iss: string;
  /** Seconds. */
  readonly iat: number;
  readonly jti: string;
  /** base64url SHA-256 of all bytes of the answer before this line. */
  readonly h: string;
  /** False where the batch was cut off at its limits. */
  readonly complete: boolean;
  /** Where the leaves of the rows stand; absent where none was verified. */
  readonly log?: { readonly origin: string; readonly first: number; readonly last: number };
}

/** One signature for the batch; each row has a leaf of its own, which its line names. */
export async function signBatchReceipt(claims: BatchReceiptClaims, signer: LicenceSigner): Promise<string> {
  const header = encodeJson({ alg: signer.alg, typ: BATCH_RECEIPT_TYPE, kid: signer.kid });
  const input = `${header}.${encodeJson({ ...claims })}`;
  const signature = await signer.sign(new TextEncoder().encode(input));
  return `${input}.${encodeBase64url(signature)}`;
}
