import { type FileCheck, toWorst, unknown } from '../file-check.ts';
import { verifySeal } from '../seal/verify-seal.ts';

export const checkSealSignatures: FileCheck = {
  id: 'F9',
  name: { zh: '签章的签名', en: 'Signatures of the seals' },
  source: 'GB/T 38540, GB/T 35276',
  run({ algorithms, signatures, signedValues }) {
    const results = signedValues.map((value) => verifySeal(value, algorithms));
    const allRead = signedValues.length === signatures.length;
    return toWorst(allRead ? results : [...results, unknown('signed_value_unsupported')]);
  },
};
