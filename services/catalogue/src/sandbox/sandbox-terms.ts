import type { DirectoryLegalBasis, DirectoryPurpose } from '@shuqiao/schemas/types/directory';

export const SANDBOX_LIFETIME_MS = 24 * 3_600_000;
export const LIMIT_OWN = 5;
export const LIMIT_ALL = 200;
export const QUOTA_PER_DAY = 1_000;

/** Only sandbox systems may name it: it is in the directory while there are any, and in no list to apply from. */
export const sandboxPurpose: DirectoryPurpose = { code: 'sandbox/trial', name: '沙箱试用', department: null };

/** No law is invoked for records that nobody has. */
export const sandboxBasis: DirectoryLegalBasis = {
  id: 'sandbox/trial',
  title: '沙箱试用（样例数据，不涉及任何主体）',
};

/** Known to whoever has the key before the system exists: the proof of possession is bound to it. */
export function toSandboxId(kid: string): string {
  return `sandbox-${kid}`;
}
