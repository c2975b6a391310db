import type { Database, Statement } from 'better-sqlite3';
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

function prepareAll(db: Database) {
  const sql = (text: string): Statement => db.prepare(text);
  return {
    claimReplay: sql(
      'insert into replay (issuer, jti, first_seen_ms, expires_at_ms) values (?, ?, ?, ?) on conflict do nothing',
    ),
    firstSeen: sql('select first_seen_ms from replay where issuer = ? and jti = ?').pluck(),
    addUse: sql(
      `insert into quota_use (grant_id, day, actor, used) values (?, ?, ?, ?)
       on conflict (grant_id, day, actor) do update set used = used + excluded.used returning used`,
    ).pluck(),
    returnUse: sql('update quota_use set used = used - ? where grant_id = ? and day = ? and actor = ?'),
    entry: sql('insert into log_entry (idx, entry, leaf) values (?, ?, ?)'),
    message: sql('insert into evidence_message (idx, message) values (?, ?)'),
    salt: sql('insert into evidence_salt (idx, salt) values (?, ?)'),
    chain: sql(
      `insert into log_chain (tag, n, last_leaf) values (?, ?, ?)
       on conflict (tag) do update set n = excluded.n, last_leaf = excluded.last_leaf`,
    ),
    state: sql(
      `update log_state set size = ?, last_at_ms = ?, range_hashes = ?
       where origin = ? and epoch = ? and size = ?`,
    ),
    goLive: sql(
      `update hosted_dataset set live_seq = ?, staging_delivery = null, data_as_of_ms = ?, last_body_hash = ?
       where id = ? and staging_delivery = ?`,
    ),
    finishDelivery: sql(
      `update delivery set state = 'live', body_hash = ?, data_as_of_ms = ?, records = ?, rejected = ?,
       finished_at_ms = ? where id = ?`,
    ),
    keepAnswer: sql(
      `insert into kept_answer (issuer, idem, fingerprint, request_jti, answer, expires_at_ms)
       values (?, ?, ?, ?, ?, ?)
       on conflict (issuer, idem) do update set fingerprint = excluded.fingerprint,
       request_jti = excluded.request_jti, answer = excluded.answer, expires_at_ms = excluded.expires_at_ms`,
    ),
    keepConsent: sql(
      'insert into consent (hash, department, artefact, stored_at_ms) values (?, ?, ?, ?) on conflict do nothing',
    ),
    moveCursor: sql(
      `insert into feed_cursor (feed, position) values (?, ?)
       on conflict (feed) do update set position = excluded.position`,
    ),
  };
}

type Statements = ReturnType<typeof prepareAll>;

function claimReplays(s: Statements, requests: readonly CommitRequest[], nowMs: number): Verdict[] {
  return requests.map(({ replay }) => {
    if (replay === null) return fresh;
    const claimed = s.claimReplay.run(replay.issuer, replay.jti, nowMs, replay.expiresAtMs);
    if (claimed.changes === 1) return fresh;
    return { kind: 'replayed', firstSeenMs: Number(s.firstSeen.get(replay.issuer, replay.jti)) };
  });
}

function spend(s: Statements, verdicts: Verdict[], counter: QuotaCounter, scope: 'grant' | 'actor'): void {
  const { grant, day, actor, limit, wanted } = counter;
  const usedAfter = Number(s.addUse.get(grant, day, actor, wanted.length));
  const allowed = unitsAllowed(usedAfter, wanted.length, limit);
  if (allowed === wanted.length) return;
  s.returnUse.run(wanted.length - allowed, grant, day, actor);
  for (const position of wanted.slice(allowed)) verdicts[position] = { kind: 'quota-spent', scope };
}

function chargeQuotas(s: Statements, requests: readonly CommitRequest[], verdicts: Verdict[]): void {
  const charges = requests.map(({ quota }) => quota);
  for (const counter of actorCounters(charges, verdicts)) spend(s, verdicts, counter, 'actor');
  for (const counter of grantCounters(charges, verdicts)) spend(s, verdicts, counter, 'grant');
  charges.forEach((charge, position) => {
    const verdict = verdicts[position];
    if (charge?.perActorPerDay == null || verdict?.kind !== 'quota-spent' || verdict.scope === 'actor')
      return;
    s.returnUse.run(1, charge.grant, charge.day, charge.actor);
  });
}

function applyEffect(s: Statements, effect: Effect): void {
  switch (effect.kind) {
    case 'go-live': {
      const { dataset, seq, delivery, bodyHash, dataAsOfMs, records, rejected, finishedAtMs } = effect;
      const switched = s.goLive.run(seq, dataAsOfMs, bodyHash, dataset, delivery);
      if (switched.changes !== 1) throw new Error(`delivery ${delivery} no longer holds its dataset`);
      s.finishDelivery.run(bodyHash, dataAsOfMs, records, rejected, finishedAtMs, delivery);
      return;
    }
    case 'keep-answer':
      s.keepAnswer.run(
        effect.issuer,
        effect.idem,
        effect.fingerprint,
        effect.requestJti,
        effect.answer,
        effect.expiresAtMs,
      );
      return;
    case 'keep-consent':
      s.keepConsent.run(effect.hash, effect.department, effect.artefact, effect.storedAtMs);
      return;
    case 'move-cursor':
      s.moveCursor.run(effect.feed, effect.position);
  }
}

function append(s: Statements, lease: Lease, expectedSize: number, batch: SealedBatch): void {
  for (const { index, text, leaf, message, salt } of batch.entries) {
    s.entry.run(index, text, leaf);
    if (message !== null) s.message.run(index, message);
    if (salt !== null) s.salt.run(index, salt);
  }
  for (const { tag, n, lastLeaf } of batch.chains) s.chain.run(tag, n, lastLeaf);
  for (const effect of batch.effects) applyEffect(s, effect);
  const { size, lastAtMs, rangeHashes } = batch.state;
  const moved = s.state.run(size, lastAtMs, rangeHashes, lease.origin, lease.epoch, expectedSize);
  if (moved.changes !== 1) throw new LeaseLost();
}

/**
 * The hot path of the embedded default: one synchronous transaction on the writer connection, whose
 * synchronous=FULL makes the commit a sync (EVL-R12).
 */
export function sqliteEvidenceWriter(
  writer: Database,
  exclusively: <T>(body: () => T) => Promise<T>,
): EvidenceWriter {
  const statements = prepareAll(writer);
  return {
    commit: (lease, expectedSize, nowMs, requests, seal) =>
      exclusively(() => {
        const verdicts = claimReplays(statements, requests, nowMs);
        chargeQuotas(statements, requests, verdicts);
        append(statements, lease, expectedSize, seal(verdicts));
      }),
  };
}
