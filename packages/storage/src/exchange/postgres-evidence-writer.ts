import type { PoolClient } from 'pg';
import type { PostgresStore } from '../store.ts';
import {
  type CommitRequest,
  type Effect,
  type EvidenceWriter,
  type Lease,
  LeaseLost,
  type SealedBatch,
  type Verdict,
} from './evidence-writer.ts';
import { actorCounters, grantCounters, type QuotaCounter, unitsAllowed } from './quota-allotment.ts';

const fresh: Verdict = { kind: 'fresh' };

async function claimReplays(
  client: PoolClient,
  requests: readonly CommitRequest[],
  nowMs: number,
): Promise<Verdict[]> {
  const wanted = requests.flatMap(({ replay }) => (replay ? [replay] : []));
  if (wanted.length === 0) return requests.map(() => fresh);
  const issuers = wanted.map(({ issuer }) => issuer);
  const jtis = wanted.map(({ jti }) => jti);
  const { rows: claimed } = await client.query<{ issuer: string; jti: string }>({
    name: 'claim-replays',
    text: `insert into replay (issuer, jti, first_seen_ms, expires_at_ms)
           select issuer, jti, $3, expires_at_ms from unnest($1::text[], $2::text[], $4::bigint[])
             as wanted (issuer, jti, expires_at_ms)
           on conflict do nothing returning issuer, jti`,
    values: [issuers, jtis, nowMs, wanted.map(({ expiresAtMs }) => expiresAtMs)],
  });
  const open = new Set(claimed.map(({ issuer, jti }) => `${issuer}\n${jti}`));
  const seen =
    open.size === wanted.length ? new Map<string, number>() : await firstSeen(client, issuers, jtis);
  return requests.map(({ replay }) => {
    if (replay === null || open.delete(`${replay.issuer}\n${replay.jti}`)) return fresh;
    return { kind: 'replayed', firstSeenMs: seen.get(`${replay.issuer}\n${replay.jti}`) ?? nowMs };
  });
}

async function firstSeen(
  client: PoolClient,
  issuers: string[],
  jtis: string[],
): Promise<Map<string, number>> {
  const { rows } = await client.query<{ issuer: string; jti: string; first_seen_ms: string }>(
    `select issuer, jti, first_seen_ms from replay
     where (issuer, jti) in (select * from unnest($1::text[], $2::text[]))`,
    [issuers, jtis],
  );
  return new Map(rows.map((row) => [`${row.issuer}\n${row.jti}`, Number(row.first_seen_ms)]));
}

async function returnUse(client: PoolClient, units: number, counter: Omit<QuotaCounter, 'wanted' | 'limit'>) {
  await client.query(
    'update quota_use set used = used - $1 where grant_id = $2 and day = $3 and actor = $4',
    [units, counter.grant, counter.day, counter.actor],
  );
}

async function spend(
  client: PoolClient,
  verdicts: Verdict[],
  counter: QuotaCounter,
  scope: 'grant' | 'actor',
): Promise<void> {
  const { wanted, limit } = counter;
  const { rows } = await client.query<{ used: string }>({
    name: 'add-use',
    text: `insert into quota_use (grant_id, day, actor, used) values ($1, $2, $3, $4)
           on conflict (grant_id, day, actor) do update set used = quota_use.used + excluded.used returning used`,
    values: [counter.grant, counter.day, counter.actor, wanted.length],
  });
  const allowed = unitsAllowed(Number(rows[0]?.used), wanted.length, limit);
  if (allowed === wanted.length) return;
  await returnUse(client, wanted.length - allowed, counter);
  for (const position of wanted.slice(allowed)) verdicts[position] = { kind: 'quota-spent', scope };
}

async function chargeQuotas(
  client: PoolClient,
  requests: readonly CommitRequest[],
  verdicts: Verdict[],
): Promise<void> {
  const charges = requests.map(({ quota }) => quota);
  const inFixedOrder = (counters: QuotaCounter[]) =>
    counters.sort((a, b) =>
      `${a.grant}\n${a.day}\n${a.actor}` < `${b.grant}\n${b.day}\n${b.actor}` ? -1 : 1,
    );
  for (const counter of inFixedOrder(actorCounters(charges, verdicts))) {
    await spend(client, verdicts, counter, 'actor');
  }
  for (const counter of inFixedOrder(grantCounters(charges, verdicts))) {
    await spend(client, verdicts, counter, 'grant');
  }
  for (const [position, charge] of charges.entries()) {
    const verdict = verdicts[position];
    if (charge?.perActorPerDay == null || verdict?.kind !== 'quota-spent' || verdict.scope === 'actor')
      continue;
    await returnUse(client, 1, charge);
  }
}

async function goLive(client: PoolClient, effect: Extract<Effect, { kind: 'go-live' }>): Promise<void> {
  const { dataset, seq, delivery, bodyHash, dataAsOfMs, records, rejected, finishedAtMs } = effect;
  const { rowCount } = await client.query(
    `update hosted_dataset set live_seq = $1, staging_delivery = null, data_as_of_ms = $2, last_body_hash = $3
     where id = $4 and staging_delivery = $5`,
    [seq, dataAsOfMs, bodyHash, dataset, delivery],
  );
  if (rowCount !== 1) throw new Error(`delivery ${delivery} no longer holds its dataset`);
  await client.query(
    `update delivery set state = 'live', body_hash = $1, data_as_of_ms = $2, records = $3, rejected = $4,
     finished_at_ms = $5 where id = $6`,
    [bodyHash, dataAsOfMs, records, rejected, finishedAtMs, delivery],
  );
}

async function applyEffect(client: PoolClient, effect: Effect): Promise<void> {
  switch (effect.kind) {
    case 'go-live':
      return goLive(client, effect);
    case 'keep-answer':
      await client.query(
        `insert into kept_answer (issuer, idem, fingerprint, request_jti, answer, expires_at_ms)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (issuer, idem) do update set fingerprint = excluded.fingerprint,
         request_jti = excluded.request_jti, answer = excluded.answer, expires_at_ms = excluded.expires_at_ms`,
        [
          effect.issuer,
          effect.idem,
          effect.fingerprint,
          effect.requestJti,
          effect.answer,
          effect.expiresAtMs,
        ],
      );
      return;
    case 'keep-consent':
      await client.query(
        `insert into consent (hash, department, artefact, stored_at_ms) values ($1, $2, $3, $4)
         on conflict do nothing`,
        [effect.hash, effect.department, effect.artefact, effect.storedAtMs],
      );
      return;
    case 'move-cursor':
      await client.query(
        `insert into feed_cursor (feed, position) values ($1, $2)
         on conflict (feed) do update set position = excluded.position`,
        [effect.feed, effect.position],
      );
  }
}

async function insertEntries(client: PoolClient, batch: SealedBatch): Promise<void> {
  const messages = batch.entries.filter(({ message }) => message !== null);
  const salts = batch.entries.filter(({ salt }) => salt !== null);
  await client.query({
    name: 'append-entries',
    text: `with entries as (
             insert into log_entry (idx, entry, leaf)
             select * from unnest($1::bigint[], $2::text[], $3::text[])),
           messages as (
             insert into evidence_message (idx, message) select * from unnest($4::bigint[], $5::text[])),
           salts as (
             insert into evidence_salt (idx, salt) select * from unnest($6::bigint[], $7::text[]))
           insert into log_chain (tag, n, last_leaf) select * from unnest($8::text[], $9::bigint[], $10::text[])
           on conflict (tag) do update set n = excluded.n, last_leaf = excluded.last_leaf`,
    values: [
      batch.entries.map(({ index }) => index),
      batch.entries.map(({ text }) => text),
      batch.entries.map(({ leaf }) => leaf),
      messages.map(({ index }) => index),
      messages.map(({ message }) => message),
      salts.map(({ index }) => index),
      salts.map(({ salt }) => salt),
      batch.chains.map(({ tag }) => tag),
      batch.chains.map(({ n }) => n),
      batch.chains.map(({ lastLeaf }) => lastLeaf),
    ],
  });
}

async function append(
  client: PoolClient,
  lease: Lease,
  expectedSize: number,
  batch: SealedBatch,
): Promise<void> {
  const { size, lastAtMs, rangeHashes } = batch.state;
  const { rowCount } = await client.query({
    name: 'move-log-state',
    text: `update log_state set size = $1, last_at_ms = $2, range_hashes = $3
           where origin = $4 and epoch = $5 and size = $6`,
    values: [size, lastAtMs, rangeHashes, lease.origin, lease.epoch, expectedSize],
  });
  if (rowCount !== 1) throw new LeaseLost();
  if (batch.entries.length > 0) await insertEntries(client, batch);
  for (const effect of batch.effects) await applyEffect(client, effect);
}

/** The whole batch in a handful of round trips, whatever its length. */
export function postgresEvidenceWriter(store: PostgresStore): EvidenceWriter {
  return {
    commit: (lease, expectedSize, nowMs, requests, seal) =>
      store.write(async ({ raw }) => {
        if (raw.engine !== 'postgres') throw new Error('a PostgreSQL store hands out PostgreSQL clients');
        const { client } = raw;
        const verdicts = await claimReplays(client, requests, nowMs);
        await chargeQuotas(client, requests, verdicts);
        await append(client, lease, expectedSize, seal(verdicts));
      }),
  };
}
