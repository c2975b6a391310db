import { readArchive } from '../archive/read-archive.ts';
import { type FileCheck, fail, pass } from '../file-check.ts';

export const checkArchive: FileCheck = {
  id: 'F2',
  name: { zh: '文件包', en: 'Package' },
  source: 'GB/T 33190',
  async run(context) {
    const read = await readArchive(context.bytes);
    if ('code' in read) return fail(read.code);
    context.archive = read.archive;
    return pass;
  },
};
