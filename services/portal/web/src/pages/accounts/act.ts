import type { PortalAccount } from '@shuqiao/schemas/types/portal-account';

export type ActName = 'reset' | 'unlock' | 'disable' | 'enable';

export interface Act {
  readonly name: ActName;
  readonly account: PortalAccount;
}

const paths: Readonly<Record<ActName, string>> = {
  reset: 'password-reset',
  unlock: 'unlock',
  disable: 'disable',
  enable: 'enable',
};

export const toActPath = ({ name, account }: Act): string =>
  `/portal/v1/accounts/${encodeURIComponent(account.id)}/${paths[name]}`;

/** What can be done with an account as it stands; nobody disables or resets the own one. */
export function findActs(account: PortalAccount, ownId: string): ActName[] {
  const isOwn = account.id === ownId;
  const isLocal = account.source === 'local';
  const acts: readonly [ActName, boolean][] = [
    ['reset', isLocal && !isOwn && account.state === 'active'],
    ['unlock', account.lockedUntil !== null],
    ['disable', !isOwn && account.state === 'active'],
    ['enable', !isOwn && account.state === 'disabled'],
  ];
  return acts.filter(([, isOffered]) => isOffered).map(([name]) => name);
}
