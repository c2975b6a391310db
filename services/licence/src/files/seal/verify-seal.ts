import { type FileResult, fail, unknown } from '../file-check.ts';
import type { FileAlgorithms } from '../file-context.ts';
import { findCertificateKey } from './find-certificate-key.ts';
import type { SignedValue } from './read-signed-value.ts';
import { findSignatureMethod } from './signature-methods.ts';
import { verifyPlatformSeal } from './verify-platform-seal.ts';
import { verifySm2Seal } from './verify-sm2-seal.ts';

/** Whether the key in the seal's own certificate made the signature; not whose key that is. */
export function verifySeal(value: SignedValue, { sm2 }: FileAlgorithms): FileResult {
  const method = findSignatureMethod(value.algorithm);
  if (method === 'weak') return fail('signature_weak');
  if (!method || (method.kind === 'sm2' && !sm2)) return unknown('signature_algorithm_unavailable');
  const spki = findCertificateKey(value.certificate);
  if (!spki) return fail('signed_value_malformed');
  const { signed, signature } = value;
  return method.kind === 'sm2'
    ? verifySm2Seal({ spki, signed, signature })
    : verifyPlatformSeal({ ...method, spki, signed, signature });
}
