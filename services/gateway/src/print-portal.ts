import type { FirstPassword } from '@shuqiao/portal/accounts/first-accounts';
import type { Say } from './say.ts';

/** What a program that starts the gateway learns of the portal; passwords only when this start has made them. */
export interface PortalReady {
  readonly url: string;
  readonly accounts?: readonly FirstPassword[];
}

const labels: Readonly<Record<string, string>> = {
  administrator: '管理',
  auditor: '审计',
  operator: '操作',
  developer: '开发',
};

const toPortalUrl = (baseUrl: string): string => `${baseUrl}/portal/`;

export function toPortalReady(baseUrl: string, accounts: readonly FirstPassword[]): PortalReady {
  return { url: toPortalUrl(baseUrl), ...(accounts.length > 0 ? { accounts } : {}) };
}

/** The passwords are shown here and nowhere else, once. */
export function printPortal(say: Say, baseUrl: string, accounts: readonly FirstPassword[]): void {
  say(`门户 Portal: ${toPortalUrl(baseUrl)}`);
  if (accounts.length === 0) {
    say('  忘记口令 A forgotten password: SHUQIAO_PORTAL_RESET=<账号 account> npm start');
    return;
  }
  say('  账号与一次性口令，仅显示这一次 Accounts and one-time passwords, shown only now:');
  for (const { id, role, password } of accounts) {
    say(`  ${id.padEnd(10)} ${password}  ${labels[role] ?? ''} ${role}`);
  }
}
