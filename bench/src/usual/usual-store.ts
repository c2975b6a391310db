import { randomBytes } from 'node:crypto';
import { commitTo, SALT_BYTES } from '@shuqiao/protocol/evidence/commitment';
import { createDepartmentTagger } from '@shuqiao/protocol/evidence/department-tag';
import { openSequencer, type PendingLeaf, sequence } from '@shuqiao/protocol/evidence/sequence';
import type { Jws } from '@shuqiao/protocol/sqx/read-jws';
import type { Database } from 'better-sqlite3';
import type { ServedWorld } from '../world/world.ts';
import { UsualRefusal } from './usual-refusal.ts';

const REPLAY_GRACE_MS = 15_000;
const CHINA_OFFSET_MS = 8 * 3_600_000;

export interface Outcome {
  readonly outcome: 'ok' | 'no_data' | 'refused';
  readonly claims: string;
}

interface Draft {
  readonly pending: PendingLeaf;
  readonly message: string;
  readonly salt: Buffer;
}

/** Everything that a request changes; `inTransaction` commits and syncs once per call. */
export function usualStore(db: Database, { requester, provider, grant }: ServedWorld) {
  let log = openSequencer(createDepartmentTagger(randomBytes(32)));
  const insertReplay = db.prepare('insert into replay values (?, ?, ?) on conflict do nothing');
  const countUse = db
    .prepare<[string, string], number>(
      `insert into quota_use values (?, ?, 1)
       on conflict (grant_id, day) do update set used = used + 1 returning used`,
    )
    .pluck();
  const insertEntry = db.prepare('insert into log_entry values (?, ?, ?)');
  const insertMessage = db.prepare('insert into evidence_message values (?, ?)');
  const insertSalt = db.prepare('insert into evidence_salt values (?, ?)');
  const saveChain = db.prepare('insert or replace into log_chain values (?, ?, ?)');
  const saveState = db.prepare(
    'update log_state set size = ?, last_at_ms = ?, range_hashes = ? where id = 0',
  );
  const findRecord = db.prepare<[unknown], string>('select document from record where key = ?').pluck();

  function draft(message: string, toPending: (commitment: string) => PendingLeaf): Draft {
    const salt = randomBytes(SALT_BYTES);
    return { pending: toPending(commitTo(salt, message)), message, salt };
  }

  function toDrafts({ token }: Jws, { outcome, claims }: Outcome): Draft[] {
    if (outcome === 'refused') {
      const departments = [requester.department];
      return [
        draft(claims, (commitment) => ({
          t: 'request.refused',
          departments,
          commitment,
          more: { o: 'refused' },
        })),
      ];
    }
    const departments = [requester.department, provider];
    return [
      draft(token, (commitment) => ({ t: 'request.accepted', departments, commitment, more: {} })),
      draft(claims, (commitment) => ({
        t: 'response',
        departments,
        commitment,
        more: { o: outcome },
        requestRef: 'previous',
      })),
    ];
  }

  return {
    inTransaction: <T>(body: () => T): T => db.transaction(body).immediate(),
    findRecord: (key: unknown): string | undefined => findRecord.get(key),
    claimReplay({ payload: { iss, jti, exp } }: Jws): void {
      const claimed = insertReplay.run(iss, jti, Number(exp) * 1_000 + REPLAY_GRACE_MS);
      if (claimed.changes === 0) throw new UsualRefusal(409, 'replay');
    },
    useQuota(nowMs: number): void {
      const day = new Date(nowMs + CHINA_OFFSET_MS).toISOString().slice(0, 10);
      if (Number(countUse.get(grant.id, day)) > grant.quotaPerDay) throw new UsualRefusal(429, 'quota', true);
    },
    appendEvidence(jws: Jws, outcome: Outcome, nowMs: number): { index: number; leaf: string } {
      const drafts = toDrafts(jws, outcome);
      const { entries, chains, next } = sequence(
        log,
        drafts.map(({ pending }) => pending),
        nowMs,
      );
      entries.forEach(({ index, text, leaf }, i) => {
        insertEntry.run(index, text, leaf);
        insertMessage.run(index, drafts[i]?.message);
        insertSalt.run(index, drafts[i]?.salt.toString('base64url'));
      });
      for (const [tag, { n, lastLeaf }] of chains) saveChain.run(tag, n, lastLeaf);
      saveState.run(
        next.size,
        next.lastAtMs,
        next.range.hashes.map((hash) => hash.toString('base64url')).join(),
      );
      log = next;
      const { index = 0, leaf = '' } = entries.at(-1) ?? {};
      return { index, leaf };
    },
  };
}

export type UsualStore = ReturnType<typeof usualStore>;
