import { findSm2PublicKey } from '@shuqiao/protocol/sm/sm2-der-key';
import { findSm2PublicHex } from '@shuqiao/protocol/sm/sm2-key';
import { verifySm2 } from '@shuqiao/protocol/sm/sm2-signature';
import { toRawSm2Signature } from '@shuqiao/protocol/sm/sm2-signature-der';
import { type FileResult, fail, pass } from '../file-check.ts';

const RAW_BYTES = 64;

interface Sm2Seal {
  /** DER of the SubjectPublicKeyInfo. */
  readonly spki: Uint8Array;
  readonly signed: Uint8Array;
  /** DER as GB/T 35276 has it, or r‖s as some seal makers write. */
  readonly signature: Uint8Array;
}

export function verifySm2Seal({ spki, signed, signature }: Sm2Seal): FileResult {
  const raw = toRawSm2Signature(signature) ?? (signature.length === RAW_BYTES ? signature : undefined);
  const publicHex = findSm2PublicHex(findSm2PublicKey(spki) ?? {});
  return raw && publicHex && verifySm2(signed, raw, publicHex) ? pass : fail('signature');
}
