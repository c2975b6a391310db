import type { Config } from '@shuqiao/http/config';
import type { FirstAccount } from '@shuqiao/portal/accounts/first-accounts';
import { toSignInSettings } from '@shuqiao/portal/config';
import type { PortalConfig } from '@shuqiao/portal/portal-config';
import { readDepartments } from '@shuqiao/seeds/read-seeds';
import type { gatewayConfigKeys } from './config.ts';

/** Its people ask other departments for data every day, so that trying it makes sense. */
const DEVELOPER_DEPARTMENT = '市税务局';

/** One for each role that has pages (GB/T 39477: administration, audit and operation are separate). */
function listDemoAccounts(): FirstAccount[] {
  const department = readDepartments().find(({ name }) => name === DEVELOPER_DEPARTMENT)?.code;
  return [
    { id: 'admin', name: '系统管理员', role: 'administrator' },
    { id: 'auditor', name: '安全审计员', role: 'auditor' },
    { id: 'operator', name: '系统操作员', role: 'operator' },
    ...(department === undefined
      ? []
      : [{ id: 'developer', name: `${DEVELOPER_DEPARTMENT}开发者`, role: 'developer' as const, department }]),
  ];
}

export type PortalSettings = Pick<
  PortalConfig,
  'demo' | 'firstAccounts' | 'oidc' | 'localAccounts' | 'trustForwardedFor' | 'resetAccount'
>;

/** Without seeds it is no demonstration: then there is one administrator, who makes the other accounts. */
export function toPortalSettings(
  config: Config<typeof gatewayConfigKeys>,
  simulatedUntil: string | undefined,
): PortalSettings {
  const signIn = toSignInSettings(config);
  if (config.seedScale === 0) return { ...signIn, demo: null };
  return { ...signIn, demo: { simulatedUntil: simulatedUntil ?? null }, firstAccounts: listDemoAccounts() };
}
