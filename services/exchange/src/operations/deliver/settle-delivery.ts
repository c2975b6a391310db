import type { IndexedContract } from '@shuqiao/domain/directory-index';
import type { Caller } from '@shuqiao/http/signed/caller';
import type { Refused } from '@shuqiao/http/signed/outcome';
import { refuse } from '@shuqiao/http/signed/refuse';
import type { DirectoryChannel } from '@shuqiao/schemas/types/directory';
import type { BegunDelivery } from '@shuqiao/storage/exchange/dataset';
import type { Answered, Settlement } from '../settlement.ts';
import type { ReceivedRows } from './receive-rows.ts';

/** One delivery that holds its dataset. */
export interface RunningDelivery {
  caller: Caller<'deliveries'>;
  contract: IndexedContract;
  channel: DirectoryChannel;
  begun: BegunDelivery;
}

interface Result {
  bodyHash: string;
  dataAsOfMs: number;
  records: number;
  rejected: number;
}

function goLive({ channel, begun }: RunningDelivery, result: Result, finishedAtMs: number): Answered {
  const { claim } = begun;
  return {
    kind: 'answered',
    status: 200,
    outcome: 'ok',
    contentType: 'application/x-ndjson',
    body: '',
    dataAsOfSeconds: Math.floor(result.dataAsOfMs / 1000),
    records: result.records,
    rejected: result.rejected,
    deliveryId: claim.delivery,
    provider: channel.department,
    quota: null,
    effects: [{ kind: 'go-live', ...claim, ...result, finishedAtMs }],
  };
}

/** State of the data: as claimed, but not later than the request (clocks may differ a little), else the request. */
function toDataAsOfMs({ claims, receivedMs }: Caller<'deliveries'>): number {
  return Math.min((claims.data_as_of ?? Number.POSITIVE_INFINITY) * 1000, receivedMs);
}

function refuseRows({ channel }: RunningDelivery, { accepted, rejected }: ReceivedRows): Refused {
  return refuse('delivery_refused', {
    records: accepted,
    rejected: rejected.count(),
    maxBadShare: channel.maxBadShare,
    findings: rejected.listFirst(),
  });
}

/** What the delivery comes to, once its body has been read to the end. */
export function settleRows(running: RunningDelivery, received: ReceivedRows, nowMs: number): Settlement {
  const { caller, channel, begun } = running;
  const { hash: bodyHash, accepted, rejected, unfinishedRow } = received;
  if (bodyHash !== caller.claims.bh) {
    return { ...refuse('body_hash', { computed: bodyHash }), spendsToken: false };
  }
  if (unfinishedRow !== undefined) return refuse('delivery_truncated', { row: unfinishedRow });
  const bad = rejected.count();
  if (accepted + bad === 0) return refuse('delivery_empty');
  if (accepted === 0 || bad / (accepted + bad) > channel.maxBadShare) return refuseRows(running, received);

  const { lastBodyHash, dataAsOfMs: lastDataAsOfMs } = begun.dataset;
  const isUnchanged = lastDataAsOfMs !== null && bodyHash === lastBodyHash;
  const dataAsOfMs = isUnchanged ? lastDataAsOfMs : toDataAsOfMs(caller);
  const answered = goLive(running, { bodyHash, dataAsOfMs, records: accepted, rejected: bad }, nowMs);
  return {
    ...answered,
    ...(bad > 0 && { outcome: 'partial' as const, body: rejected.toBody() }),
    ...(isUnchanged && { unchanged: true as const }),
  };
}

/** "No change" under signature refreshes the state of the data, never backwards; the last body stays the last. */
export function settleNoChange(running: RunningDelivery, nowMs: number): Settlement {
  const { dataAsOfMs: lastDataAsOfMs, lastBodyHash } = running.begun.dataset;
  if (lastDataAsOfMs === null) return refuse('nothing_delivered');
  const dataAsOfMs = Math.max(lastDataAsOfMs, toDataAsOfMs(running.caller));
  const result = { bodyHash: lastBodyHash ?? '', dataAsOfMs, records: 0, rejected: 0 };
  return { ...goLive(running, result, nowMs), noChange: true };
}
