import { type DeliveryDecision, decideDelivery } from '@shuqiao/domain/decide-delivery';
import type { Caller } from '@shuqiao/http/signed/caller';
import type { Refused } from '@shuqiao/http/signed/outcome';
import { refuse } from '@shuqiao/http/signed/refuse';
import { hashBody } from '@shuqiao/protocol/sqx/body-hash';
import { DeliveryLost } from '@shuqiao/storage/exchange/hosted-records';
import type { Settlement } from '../settlement.ts';
import { abandon, begin } from './begin.ts';
import { bodySource } from './body-source.ts';
import type { DeliverDeps } from './deliver-deps.ts';
import { receiveRows } from './receive-rows.ts';
import { type RunningDelivery, settleNoChange, settleRows } from './settle-delivery.ts';
import { staging } from './staging.ts';

export type { DeliverDeps } from './deliver-deps.ts';

const CLOCK_TOLERANCE_MS = 10_000;
const RETRY_AFTER_SECONDS = 10;
const emptyHash = hashBody('');

/**
 * Takes a signed stream of rows: decided, staged while it is hashed and checked, and put in force by the effect of
 * the returned settlement. Whatever else comes of it leaves no trace in the data.
 */
export async function deliver(caller: Caller<'deliveries'>, deps: DeliverDeps): Promise<Settlement> {
  const { claims, system, view } = caller;
  const { resource_id: resource, contract, channel_id: channel } = claims;
  const decision = decideDelivery(view.index, { system: system.id, resource, contract, channel });
  if ('refuse' in decision) return refuseByDecision(decision.refuse);
  const refused = checkClaims(caller, deps);
  if (refused) return refused;

  const begun = await begin({ resource, contract, channel, system: system.id }, deps);
  if (!begun) return refuseConcurrent();
  const running = { caller, contract: decision.allow.contract, channel: decision.allow.channel, begun };
  const giveUp = () => abandon(begun.claim, deps);
  const release = (): void => void giveUp();
  try {
    const settlement = await run(running, deps);
    if (settlement.kind === 'refused') await giveUp();
    return settlement.kind === 'answered' ? { ...settlement, release } : settlement;
  } catch (error) {
    await giveUp();
    if (error instanceof DeliveryLost) return refuseConcurrent();
    throw error;
  }
}

function refuseByDecision({
  code,
  rule,
  ...why
}: Extract<DeliveryDecision, { refuse: unknown }>['refuse']): Refused {
  return refuse(code === 'grant_inactive' ? 'channel_inactive' : code, { rule, ...why });
}

function refuseConcurrent(): Refused {
  const headers = { 'Retry-After': String(RETRY_AFTER_SECONDS) };
  return { ...refuse('delivery_in_progress', { retryAfter: RETRY_AFTER_SECONDS }), headers };
}

/** What can be told before a byte of the body is read. */
function checkClaims(
  { claims, incoming, receivedMs }: Caller<'deliveries'>,
  deps: DeliverDeps,
): Refused | undefined {
  const { data_as_of: dataAsOf, no_change: noChange, bh } = claims;
  if (dataAsOf !== undefined && dataAsOf * 1000 > receivedMs + CLOCK_TOLERANCE_MS) {
    return refuse('claim_type', { claim: 'data_as_of', expected: 'not in the future' });
  }
  if (noChange && bh !== emptyHash) return refuse('no_change_with_body');
  const limit = deps.limits.deliveryMaxBytes;
  if (Number(incoming.headers['content-length'] ?? 0) <= limit) return undefined;
  return { ...refuse('body_too_large', { limit }), spendsToken: false };
}

async function run(running: RunningDelivery, deps: DeliverDeps): Promise<Settlement> {
  const { caller, contract, begun } = running;
  if (caller.claims.no_change) {
    const refused = await checkEmpty(caller, deps);
    return refused ?? settleNoChange(running, deps.clock());
  }
  const rows = staging(deps.hosted, begun.claim, deps.clock);
  const received = await receiveRows(caller.incoming, caller.view.contract(contract.id), rows, deps);
  return 'refused' in received ? received.refused : settleRows(running, received, deps.clock());
}

/** The signature says that the body is empty: a single byte makes it another one. */
async function checkEmpty(
  { incoming }: Caller<'deliveries'>,
  deps: DeliverDeps,
): Promise<Refused | undefined> {
  const source = bodySource(incoming, deps);
  try {
    const read = await source.next();
    if (read === 'complete') return undefined;
    const code = read === 'late' ? 'body_timeout' : read === 'aborted' ? 'request_aborted' : 'body_hash';
    return { ...refuse(code), spendsToken: false };
  } finally {
    source.release();
  }
}
