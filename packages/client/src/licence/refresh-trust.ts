import { TrustRefused } from '@shuqiao/protocol/licence/trust/trust-token';
import { FetchFailed, fetchLimited } from './fetch-limited.ts';
import type { GatewayPlace } from './gateway-place.ts';
import type { Refreshed } from './refreshed.ts';
import type { TrustKeeper } from './trust-keeper.ts';

export interface TrustRefreshing {
  readonly keeper: TrustKeeper;
  readonly place: GatewayPlace;
  readonly clock: () => number;
  readonly fetch?: typeof globalThis.fetch | undefined;
}

const MAX_BYTES = 16 * 1_048_576;

/** One look at the gateway's trust document; what is held stays where nothing better comes. */
export async function refreshTrust(refreshing: TrustRefreshing, signal?: AbortSignal): Promise<Refreshed> {
  const what = 'trust';
  try {
    const isNew = await fetchTrust(refreshing, signal);
    return { what, outcome: isNew ? 'updated' : 'unchanged', reason: null };
  } catch (error) {
    if (error instanceof FetchFailed) return { what, outcome: 'unreachable', reason: error.reason };
    if (error instanceof TrustRefused) return { what, outcome: 'refused', reason: error.message };
    throw error;
  }
}

async function fetchTrust(
  { keeper, place, clock, fetch }: TrustRefreshing,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const held = await keeper.find();
  const get = { mediaType: 'application/json', maxBytes: MAX_BYTES, etag: held?.etag, signal, fetch };
  const answer = await fetchLimited(place.trustUrl, get);
  if (answer.status === 304) {
    await keeper.confirm(clock());
    return false;
  }
  const token = answer.headers.get('shuqiao-licence-trust') ?? '';
  return keeper.accept({ document: answer.text, token, confirmedAtMs: clock() });
}
