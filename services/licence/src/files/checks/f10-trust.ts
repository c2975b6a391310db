import { type FileCheck, unknown } from '../file-check.ts';

/**
 * Whose seal it is, whether the certificate belongs to the seal, its chain and its status: no root of a seal
 * authority is pinned and none of their status services is connected, so that is never claimed.
 */
export const checkTrust: FileCheck = {
  id: 'F10',
  name: { zh: '印章的归属和状态', en: 'Whose seal, and in force' },
  source: 'GB/T 38540',
  run: () => unknown('seal_trust_unavailable'),
};
