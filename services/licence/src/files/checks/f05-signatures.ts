import { type FileCheck, type FileResult, fail, pass } from '../file-check.ts';
import { readSignatures } from '../ofd/read-signature.ts';

const unsigned: FileResult = { outcome: 'unknown', code: 'file_unsigned', ends: true };

export const checkSignatureList: FileCheck = {
  id: 'F5',
  name: { zh: '签章描述', en: 'Description of the seals' },
  source: 'GB/T 33190 §18',
  run(context) {
    const path = context.document?.signatureList;
    if (!path) return unsigned;
    const read = readSignatures(context.archive, path);
    if ('code' in read) return fail(read.code);
    context.signatures = read;
    return read.length > 0 ? pass : unsigned;
  },
};
