import type { LicenceCrypto } from '@shuqiao/protocol/licence/crypto/crypto-port';
import { isUnderPrefix } from '@shuqiao/protocol/licence/status-list/is-under-prefix';
import { toLifeMs } from '@shuqiao/protocol/licence/status-list/list-life';
import { createRefreshByHost } from '@shuqiao/protocol/licence/status-list/refresh-by-host';
import type { TrustedKeySet } from '@shuqiao/protocol/licence/status-list/trusted-key-set';
import type { VerifiedStatusList } from '@shuqiao/protocol/licence/status-list/verified-status-list';
import { FetchFailed, fetchLimited } from './fetch-limited.ts';
import type { GatewayPlace } from './gateway-place.ts';
import { type StoredList, toHeldList } from './held-list.ts';
import type { ListKeeper, WantedList } from './list-keeper.ts';
import type { Refreshed, RefreshOptions } from './refreshed.ts';
import type { LicenceTrust } from './trust-keeper.ts';

export interface ListRefreshing {
  readonly lists: ListKeeper;
  readonly place: GatewayPlace;
  readonly crypto: LicenceCrypto;
  readonly clock: () => number;
  readonly fetch?: typeof globalThis.fetch | undefined;
}

const MEDIA_TYPE = 'application/statuslist+jwt';
/** LIC-S4. */
const MAX_BYTES = 5 * 1_048_576;
/** Early enough for some tries before the life is over. */
const DUE_SHARE = 0.75;

/** LIC-S14: every list that is wanted and whose life is ending; one that cannot be had leaves the others alone. */
export async function refreshLists(
  refreshing: ListRefreshing,
  trust: LicenceTrust,
  options: RefreshOptions = {},
): Promise<readonly Refreshed[]> {
  const { lists } = refreshing;
  const wanted = new Map((await lists.listWanted()).map((list) => [`${list.atSeconds} ${list.uri}`, list]));
  const done = new Map<string, Refreshed>();
  const refreshByHost = createRefreshByHost(async (key) => {
    const list = wanted.get(key);
    if (list) done.set(key, await refreshList(list, refreshing, trust, options));
  });
  await refreshByHost([...wanted].map(([key, { uri }]) => ({ key, uri })));
  await lists.keepWanted();
  return [...done.values()];
}

async function refreshList(
  wanted: WantedList,
  refreshing: ListRefreshing,
  trust: LicenceTrust,
  options: RefreshOptions,
): Promise<Refreshed> {
  const { uri: what } = wanted;
  const nowMs = refreshing.clock();
  const signers = listSigners(what, trust);
  const found = await (await refreshing.lists.findHeld(wanted))?.find({ signers, nowMs });
  const held = found && 'list' in found ? found.list : undefined;
  if (held && !isDue(held, wanted, nowMs, options)) return { what, outcome: 'unchanged', reason: null };
  const url = signers.length > 0 ? refreshing.place.findListUrl(what, wanted.atSeconds) : undefined;
  if (url === undefined) return { what, outcome: 'refused', reason: 'not_allowed' };
  try {
    const stored = await fetchList(url, wanted, refreshing, options);
    return await keepNewer(stored, held, refreshing, signers);
  } catch (error) {
    if (!(error instanceof FetchFailed)) throw error;
    return { what, outcome: 'unreachable', reason: error.reason };
  }
}

/** A list of the past does not change; one of now is due when its life is ending, or the clock was set back. */
function isDue(
  list: VerifiedStatusList,
  { atSeconds }: WantedList,
  nowMs: number,
  { force = false }: RefreshOptions,
): boolean {
  if (atSeconds !== null) return false;
  const { retrievedAtMs } = list;
  return force || nowMs < retrievedAtMs || nowMs >= retrievedAtMs + toLifeMs(list) * DUE_SHARE;
}

/** Those whose issuers may name this list (LIC-S2, LIC-S15); none where nobody may. */
function listSigners(uri: string, { issuers, statusSigners }: LicenceTrust): TrustedKeySet[] {
  const may = new Set(issuers.flatMap(({ id, statusUris }) => (isUnderPrefix(uri, statusUris) ? [id] : [])));
  return statusSigners.filter((signer) => signer.for.some((id) => may.has(id)));
}

async function fetchList(
  url: string,
  { uri, atSeconds }: WantedList,
  { fetch, clock }: ListRefreshing,
  { signal }: RefreshOptions,
): Promise<StoredList> {
  const answer = await fetchLimited(url, { mediaType: MEDIA_TYPE, maxBytes: MAX_BYTES, signal, fetch });
  if (answer.status !== 200) throw new FetchFailed(`status_${answer.status}`, url);
  return { uri, atSeconds, token: answer.text.trim(), retrievedAtMs: clock() };
}

/** A list older than the one held would take a revocation back. */
async function keepNewer(
  stored: StoredList,
  held: VerifiedStatusList | undefined,
  { lists, crypto }: ListRefreshing,
  signers: readonly TrustedKeySet[],
): Promise<Refreshed> {
  const { uri: what, retrievedAtMs: nowMs } = stored;
  const read = await toHeldList(stored, crypto).find({ signers, nowMs });
  if ('code' in read) return { what, outcome: 'refused', reason: read.reason };
  if (held && read.list.iatMs < held.iatMs) return { what, outcome: 'refused', reason: 'older_than_held' };
  await lists.keep(stored);
  return { what, outcome: 'updated', reason: null };
}
