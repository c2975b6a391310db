import type { Verification } from '@shuqiao/protocol/licence/verify/verification';
import { findLicenceByStatus, type Licence } from '@shuqiao/storage/licence/licence';
import type { LicenceDeps } from '../deps.ts';
import { toStatusPrefix } from '../trust/compose-trust.ts';

/** The licence of our register that was presented, found by its place in our status list; whoever shows little too. */
export async function findPresented(
  { issuer, store }: Pick<LicenceDeps, 'issuer' | 'store'>,
  { status }: Pick<Verification, 'status'>,
): Promise<Licence | undefined> {
  const prefix = toStatusPrefix(issuer);
  if (!status?.uri.startsWith(prefix)) return undefined;
  return findLicenceByStatus(store.read, status.uri.slice(prefix.length), status.idx);
}
