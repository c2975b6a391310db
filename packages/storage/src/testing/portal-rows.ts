import type { Account } from '../portal/account.ts';
import type { Session } from '../portal/session.ts';

export function newAccount(over: Partial<Account> = {}): Omit<Account, 'version'> {
  return {
    id: 'lin',
    name: '审计员',
    role: 'auditor',
    department: null,
    source: 'local',
    state: 'active',
    passwordHash: '$argon2id$…',
    mustChangePassword: true,
    totpSecret: null,
    totpPending: null,
    totpStep: 0,
    createdAtMs: 1_000,
    ...over,
  };
}

export function newSession(over: Partial<Session> = {}): Session {
  return {
    tokenHash: 'h1',
    account: 'lin',
    createdAtMs: 1_000,
    seenAtMs: 1_000,
    expiresAtMs: 9_000,
    ...over,
  };
}
