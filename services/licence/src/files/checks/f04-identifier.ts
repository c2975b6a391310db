import { isLicenceIdentifier } from '@shuqiao/domain/licence-identifier';
import { type FileCheck, fail, pass, skipped, unknown } from '../file-check.ts';

export const checkFileIdentifier: FileCheck = {
  id: 'F4',
  name: { zh: '证照标识', en: 'Licence identifier' },
  source: 'GB/T 36903, GB/T 36904',
  run({ ask, document }) {
    const stated = document?.data.ZZBS;
    if (stated === undefined)
      return ask.identifier === undefined ? skipped : unknown('file_identifier_absent');
    if (!isLicenceIdentifier(stated)) return fail('identifier_check');
    return ask.identifier === undefined || ask.identifier === stated
      ? pass
      : fail('file_identifier_mismatch');
  },
};
