import { type FileCheck, type FileResult, fail, pass, toWorst, unknown } from '../file-check.ts';
import type { FileContext } from '../file-context.ts';
import { fileLimits } from '../file-limits.ts';
import type { FileSignature } from '../ofd/read-signature.ts';
import { readSignedValue, type SignedValue } from '../seal/read-signed-value.ts';
import { findSignatureMethod } from '../seal/signature-methods.ts';

/** Each seal was made over its own Signature.xml. */
export const checkSignedValues: FileCheck = {
  id: 'F8',
  name: { zh: '签章数据', en: 'Data of the seals' },
  source: 'GB/T 38540, GM/T 0031',
  run(context) {
    return toWorst(context.signatures.map((signature) => checkSignedValue(signature, context)));
  },
};

function checkSignedValue(signature: FileSignature, context: FileContext): FileResult {
  const bytes = context.archive.get(signature.signedValue);
  const tooLarge = !bytes || bytes.length > fileLimits.signedValueBytes;
  const value = tooLarge ? 'malformed' : readSignedValue(bytes);
  if (value === 'unsupported' || (value === 'malformed' && !signature.isSeal)) {
    return unknown('signed_value_unsupported');
  }
  if (value === 'malformed') return fail('signed_value_malformed');
  context.signedValues = [...context.signedValues, value];
  return checkDataHash(value, context.archive.get(signature.path));
}

function checkDataHash({ algorithm, dataHash }: SignedValue, description: Uint8Array = new Uint8Array()) {
  const method = findSignatureMethod(algorithm);
  if (method === 'weak') return fail('signature_weak');
  if (!method) return unknown('signature_algorithm_unavailable');
  return Buffer.from(method.digest(description)).equals(dataHash) ? pass : fail('signed_value_mismatch');
}
