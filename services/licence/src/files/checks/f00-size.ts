import { type FileCheck, fail, pass } from '../file-check.ts';
import { fileLimits } from '../file-limits.ts';

export const checkSize: FileCheck = {
  id: 'F0',
  name: { zh: '文件大小', en: 'Size' },
  source: 'LIC-S4',
  run: ({ bytes }) =>
    bytes.length > 0 && bytes.length <= fileLimits.fileBytes ? pass : fail('file_too_large'),
};
