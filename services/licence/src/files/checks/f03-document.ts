import { type FileCheck, fail, pass } from '../file-check.ts';
import { readDocument } from '../ofd/read-document.ts';

export const checkDocument: FileCheck = {
  id: 'F3',
  name: { zh: '文档结构', en: 'Document' },
  source: 'GB/T 33190 §7.4',
  run(context) {
    const read = readDocument(context.archive);
    if ('code' in read) return fail(read.code);
    if ('several' in read) return { outcome: 'unknown', code: read.several, ends: true };
    context.document = read;
    return pass;
  },
};
