import type { Account } from '@shuqiao/storage/portal/account';
import { consumeTotpStep } from '@shuqiao/storage/portal/totp-step';
import type { PortalDeps } from '../deps.ts';
import { findTotpStep } from './totp.ts';

type TotpDeps = Pick<PortalDeps, 'secrets' | 'store' | 'clock'>;

/** A secret opens for its own account only: a row copied to another account is worth nothing. */
export const toTotpContext = (account: string): string => `totp ${account}`;

/** The time step of a right code for a sealed secret. @throws Error when the key file is another one. */
export function findStepOfSealed(
  account: string,
  sealed: string,
  code: string,
  { secrets, clock }: TotpDeps,
): number | undefined {
  const secret = secrets.open(sealed, toTotpContext(account));
  if (secret === undefined) throw new Error('a second factor was sealed with another keys/portal.key');
  return findTotpStep(secret, code, clock());
}

/** True once for a right code (RFC 6238 §5.2). */
export async function consumeTotpCode(
  { id }: Pick<Account, 'id'>,
  sealed: string,
  code: string,
  deps: TotpDeps,
): Promise<boolean> {
  const step = findStepOfSealed(id, sealed, code, deps);
  return step !== undefined && deps.store.write((w) => consumeTotpStep(w, id, step));
}
