import type { LicenceDeps } from '../deps.ts';

/** What issuing and changing licences needs. */
export type IssueDeps = Pick<
  LicenceDeps,
  | 'store'
  | 'issuer'
  | 'clock'
  | 'newId'
  | 'directory'
  | 'trust'
  | 'hashHolder'
  | 'drainOutbox'
  | 'publishLists'
>;
