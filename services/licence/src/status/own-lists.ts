import type { StatusListLoad } from '@shuqiao/protocol/licence/status-list/load-list';
import {
  findNewestStatusListVersion,
  findStatusListVersionAt,
} from '@shuqiao/storage/licence/status-list-version';
import type { Reader } from '@shuqiao/storage/store';
import { findOwnListId } from './status-list-uri.ts';

export interface OwnListsOptions {
  /** Gateway issuer id. */
  readonly issuer: string;
  readonly read: Reader;
  /** For every uri that is not ours. */
  readonly outside: StatusListLoad;
}

/** Our own lists come out of the store, never over the network (LIC-S2); all others from outside. */
export function ownLists({ issuer, read, outside }: OwnListsOptions): StatusListLoad {
  return async function load(uri, atMs) {
    const id = findOwnListId(issuer, uri);
    if (id === undefined) return outside(uri, atMs);
    const version =
      atMs === null
        ? await findNewestStatusListVersion(read, id)
        : await findStatusListVersionAt(read, id, Math.floor(atMs / 1000));
    return version ? { text: version.token } : { code: 'status_unavailable', reason: 'not published' };
  };
}
