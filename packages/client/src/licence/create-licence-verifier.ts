import { checkPresentedClaims } from '@shuqiao/domain/licence/check-claims';
import type { LicenceCrypto } from '@shuqiao/protocol/licence/crypto/crypto-port';
import { nodeLicenceCrypto } from '@shuqiao/protocol/licence/crypto/node-crypto';
import type { TrustIndex } from '@shuqiao/protocol/licence/trust/trust-index';
import type { PinnedKey } from '@shuqiao/protocol/licence/trust/trust-token';
import type { LicenceWorld } from '@shuqiao/protocol/licence/verify/licence-ask';
import type { CheckId, Verification } from '@shuqiao/protocol/licence/verify/verification';
import { verifyLicence } from '@shuqiao/protocol/licence/verify/verify-licence';
import { createFolderCache } from './folder-cache.ts';
import { createGatewayPlace } from './gateway-place.ts';
import type { HeldAsk, HeldVerification, TrustLabel } from './held-verification.ts';
import { createMemoryCache, type LicenceCache } from './licence-cache.ts';
import { createListKeeper } from './list-keeper.ts';
import { newNoTrust, strictPolicy } from './no-trust.ts';
import { refreshLists } from './refresh-lists.ts';
import { refreshTrust } from './refresh-trust.ts';
import type { RefreshOptions, RefreshReport } from './refreshed.ts';
import { createTrustKeeper, type HeldTrust } from './trust-keeper.ts';
import { type LicenceRow, verifyRows } from './verify-rows.ts';

export interface LicenceVerifierOptions {
  /** Gateway issuer id. */
  readonly issuer: string;
  /** The gateway's public keys, pinned. */
  readonly keys: readonly PinnedKey[];
  /** Where the gateway is reached; default: its issuer id. https, except on this machine. */
  readonly baseUrl?: string;
  /** Default: memory, gone with the process. */
  readonly cache?: LicenceCache | { readonly folder: string };
  /** Epoch milliseconds. */
  readonly clock?: () => number;
  /** Id of a policy in the trust document; default `default`. */
  readonly policy?: string;
  readonly fetch?: typeof globalThis.fetch;
}

export interface LicenceVerifier {
  /** From what is held; opens no connection (LIC-Q6). @throws RangeError for an `asOfMs` that has not come */
  verifyLicence(presented: string, ask?: HeldAsk): Promise<HeldVerification>;
  /** One answer per row, in the order of the rows (LIC-Q4). */
  verifyLicences(
    rows: AsyncIterable<LicenceRow> | Iterable<LicenceRow>,
    ask?: HeldAsk,
  ): AsyncIterable<HeldVerification>;
  /** Trust document and wanted lists, for a timer or a person; a network that is down is no error. */
  refresh(options?: RefreshOptions): Promise<RefreshReport>;
}

/** The policy that was named is in no trust document of this gateway. */
export class PolicyUnknown extends Error {}

/** Verifies e-licences at the counter of a bank or in a service, with the gateway away for as long as lists stay fresh. */
export function createLicenceVerifier(options: LicenceVerifierOptions): LicenceVerifier {
  const { issuer, keys, baseUrl = issuer, clock = Date.now, fetch } = options;
  const crypto: LicenceCrypto = nodeLicenceCrypto;
  const cache = openCache(options.cache);
  const place = createGatewayPlace(issuer, baseUrl);
  const keeper = createTrustKeeper({ anchor: { issuer, keys }, crypto, cache });
  const lists = createListKeeper(cache, crypto);
  const noTrust = newNoTrust(issuer);
  let refreshing: Promise<RefreshReport> | undefined;

  async function verify(presented: string, ask: HeldAsk = {}): Promise<HeldVerification> {
    const nowMs = clock();
    const held = await keeper.find();
    const trust = held ? atClock(held.index, nowMs) : noTrust;
    const policy = getPolicy(held, options.policy);
    const world: LicenceWorld = { trust, crypto, status: lists, policy, checkClaims: checkPresentedClaims };
    const verification = await verifyLicence({ ...ask, presented, nowMs }, world);
    const label = held ? toLabel(held, trust, nowMs) : null;
    return { ...verification, trust: label, needsRefresh: needsRefresh(verification) };
  }

  async function refresh({ signal, ...options }: RefreshOptions): Promise<RefreshReport> {
    const trust = await refreshTrust({ keeper, place, clock, fetch }, signal);
    const held = await keeper.find();
    const parts = { lists, place, crypto, clock, fetch };
    return { trust, lists: held ? await refreshLists(parts, held.trust, { ...options, signal }) : [] };
  }

  return {
    verifyLicence: verify,
    verifyLicences: (rows, ask) => verifyRows(rows, (row) => verify(row.presented, { ...ask, ...row.ask })),
    refresh(options = {}) {
      refreshing ??= refresh(options).finally(() => {
        refreshing = undefined;
      });
      return refreshing;
    },
  };
}

function openCache(given: LicenceVerifierOptions['cache']): LicenceCache {
  if (given === undefined) return createMemoryCache();
  return 'folder' in given ? createFolderCache(given.folder) : given;
}

/** A confirmation from the future tells only that a clock was changed. */
function atClock(index: TrustIndex, nowMs: number): TrustIndex {
  return index.confirmedAtMs <= nowMs ? index : { ...index, confirmedAtMs: index.issuedAtMs };
}

function getPolicy(held: HeldTrust | undefined, id: string | undefined): LicenceWorld['policy'] {
  const found = held?.index.policy(id ?? 'default');
  if (!found && held && id !== undefined) throw new PolicyUnknown(`no policy ${id} in the trust document`);
  return found ?? strictPolicy;
}

/** These rest on what was fetched. */
const fetched: ReadonlySet<CheckId> = new Set(['V3', 'V4', 'V10', 'V11', 'V12']);

function needsRefresh({ checks }: Verification): boolean {
  return checks.some(({ id, outcome }) => outcome === 'unknown' && fetched.has(id));
}

function toLabel({ trust }: HeldTrust, index: TrustIndex, nowMs: number): TrustLabel {
  const { version, issuedAt, expiresAt } = trust;
  const ageSeconds = Math.max(0, Math.floor((nowMs - index.confirmedAtMs) / 1_000));
  return { version, issuedAt, expiresAt, ageSeconds, fresh: index.isFresh(nowMs) };
}
