import type { Account } from '@shuqiao/storage/portal/account';

type Given = Pick<Account, 'id' | 'name' | 'role' | 'department'> & { readonly passwordHash: string };

/** A local account whose one-time password must be changed. */
export function toNewAccount(given: Given, nowMs: number): Omit<Account, 'version'> {
  return {
    ...given,
    source: 'local',
    state: 'active',
    mustChangePassword: true,
    totpSecret: null,
    totpPending: null,
    totpStep: 0,
    createdAtMs: nowMs,
  };
}
