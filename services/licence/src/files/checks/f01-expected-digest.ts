import { type FileCheck, fail, pass, skipped } from '../file-check.ts';

export const checkExpectedDigest: FileCheck = {
  id: 'F1',
  name: { zh: '与证照记载的摘要一致', en: 'Digest stated by the licence' },
  source: 'sq_file',
  run: ({ ask, digest }) => {
    if (ask.expectedDigest === undefined) return skipped;
    return ask.expectedDigest === digest ? pass : fail('file_mismatch');
  },
};
