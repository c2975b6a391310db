import { randomBytes } from 'node:crypto';
import { createDepartmentTagger } from '@shuqiao/protocol/evidence/department-tag';
import { toSigningKey } from '@shuqiao/protocol/keys/to-signing-key';
import { hashBody } from '@shuqiao/protocol/sqx/body-hash';
import { type Answer, echoRequest, spliceLog, toResponseText } from '@shuqiao/protocol/sqx/response-claims';
import { createResponseSigner } from '@shuqiao/protocol/sqx/sign';
import { createUuidV7Source } from '@shuqiao/protocol/sqx/uuid-v7';
import type { Database } from 'better-sqlite3';
import type { ServedWorld } from '../world/world.ts';
import { evidenceLog, type Leaf } from './evidence-log.ts';
import { quotaCounter } from './quota-counter.ts';
import { type Exchange, refuse, type Settlement } from './settlement.ts';

const MAX_BATCH = 256;
const REPLAY_GRACE_MS = 15_000;

interface Sealed {
  readonly exchange: Exchange;
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  readonly claims: string;
  readonly leaf: Leaf;
}

const toProblem = (code: string, status: number): string =>
  JSON.stringify({ type: `urn:shuqiao:error:${code}`, title: code, status, code });

/** What arrived in the same turn of the event loop is committed together, then signed and sent. */
export function groupCommit(db: Database, world: ServedWorld, clock: () => number) {
  const { issuer, requester, provider, grant } = world;
  const tagOf = createDepartmentTagger(randomBytes(32));
  const log = evidenceLog(db, { requester: tagOf(requester.department), provider: tagOf(provider) });
  const quota = quotaCounter(db, grant);
  const sign = createResponseSigner(toSigningKey(world.gatewayKey));
  const newId = createUuidV7Source({ nowMs: clock });
  const origin = `${issuer.replace(/^[a-z]+:\/\//, '')}/exchange`;
  const dataAsOf = Math.floor(world.dataAsOfMs / 1_000);
  const source = { provider, signed: false };
  const claimReplay = db.prepare('insert into replay values (?, ?) on conflict do nothing');
  const begin = db.prepare('begin immediate');
  const commit = db.prepare('commit');
  const queue: Exchange[] = [];

  /** SQX-R40 and SQX-R65: whether token and quota are still free is known only now. */
  function claim({ jws, settlement }: Exchange, nowMs: number): Settlement {
    if (settlement.outcome === 'refused' && !settlement.spendsToken) return settlement;
    const { iss, jti, exp } = jws.payload;
    const claimed = claimReplay.run(`${iss}\n${jti}`, Number(exp) * 1_000 + REPLAY_GRACE_MS);
    if (claimed.changes === 0) return refuse(409, 'replay', false);
    if (settlement.outcome === 'refused' || quota.take(nowMs)) return settlement;
    return refuse(429, 'quota', true);
  }

  function seal(exchange: Exchange, nowMs: number): Sealed {
    const { jws } = exchange;
    const final = claim(exchange, nowMs);
    const { status, outcome } = final;
    const isData = final.outcome !== 'refused';
    const contentType = isData ? 'application/json' : 'application/problem+json';
    const body = isData ? final.body : toProblem(final.code, status);
    const head = {
      iss: issuer,
      aud: requester.id,
      iat: Math.floor(nowMs / 1_000),
      jti: newId(),
      bh: hashBody(body),
      ct: contentType,
      status,
    };
    const answer: Answer = isData
      ? { ...head, outcome: final.outcome, data_as_of: dataAsOf, records: final.records, source }
      : { ...head, outcome: 'refused', code: final.code };
    const claims = toResponseText(echoRequest(jws), answer);
    const leaf = isData
      ? log.appendAnswer(nowMs, jws.token, claims, outcome)
      : log.appendRefusal(nowMs, claims);
    return { exchange, status, contentType, body, claims, leaf };
  }

  function drain(): void {
    const batch = queue.splice(0, MAX_BATCH);
    const nowMs = clock();
    begin.run();
    const sealed = batch.map((exchange) => seal(exchange, nowMs));
    quota.save();
    log.save();
    commit.run();
    for (const { exchange, status, contentType, body, claims, leaf } of sealed) {
      const token = sign(spliceLog(claims, { ...leaf, origin }));
      exchange.send(status, contentType, body, token);
    }
    if (queue.length > 0) setImmediate(drain);
  }

  return function submit(exchange: Exchange): void {
    if (queue.push(exchange) === 1) setImmediate(drain);
  };
}
