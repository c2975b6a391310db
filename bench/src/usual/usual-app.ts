import { randomUUID } from 'node:crypto';
import { hashBody } from '@shuqiao/protocol/sqx/body-hash';
import { QUERY_BODY_MAX_BYTES } from '@shuqiao/protocol/sqx/limits';
import type { QueryClaims } from '@shuqiao/protocol/sqx/operations';
import type { Jws } from '@shuqiao/protocol/sqx/read-jws';
import { readClaims } from '@shuqiao/protocol/sqx/request-claims';
import { type Answer, echoRequest, spliceLog, toResponseText } from '@shuqiao/protocol/sqx/response-claims';
import { createUuidV7Source } from '@shuqiao/protocol/sqx/uuid-v7';
import type { Database } from 'better-sqlite3';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { CompactSign, importJWK } from 'jose';
import { answerHeaders } from '../answer/answer-headers.ts';
import { type DataRecord, type ServedWorld, toQueryPath } from '../world/world.ts';
import { checkQuery, parseQuery } from './check-query.ts';
import { createQueryValidator } from './create-validator.ts';
import { UsualRefusal } from './usual-refusal.ts';
import { usualStore } from './usual-store.ts';
import { requestVerifier } from './verify-request.ts';

interface UsualOptions {
  readonly world: ServedWorld;
  readonly db: Database;
  readonly clock: () => number;
  readonly baseUrl: () => string;
}

interface Data {
  readonly outcome: 'ok' | 'no_data';
  readonly body: string;
  readonly records: number;
}

interface Committed {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  readonly claims: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    jws?: Jws;
  }
}

/** What a good team builds first: Fastify, jose, Ajv, better-sqlite3, one transaction per request. */
export async function usualApp({ world, db, clock, baseUrl }: UsualOptions): Promise<FastifyInstance> {
  const { issuer, requester, provider, contract } = world;
  const app = Fastify({ bodyLimit: QUERY_BODY_MAX_BYTES, genReqId: () => randomUUID() });
  const verifyRequest = await requestVerifier(world);
  const validate = createQueryValidator(contract);
  const store = usualStore(db, world);
  const signingKey = await importJWK({ ...world.gatewayKey }, world.gatewayKey.alg);
  const signHeader = { alg: world.gatewayKey.alg, typ: 'sqx-response+jwt', kid: world.gatewayKey.kid };
  const origin = `${issuer.replace(/^[a-z]+:\/\//, '')}/exchange`;
  const newId = createUuidV7Source({ nowMs: clock });
  const [key = ''] = contract['x-key'];

  function getClaims(jws: Jws, { raw }: FastifyRequest): QueryClaims {
    const read = readClaims('query', jws.payload, {
      issuer,
      baseUrl: baseUrl(),
      method: raw.method ?? '',
      rawTarget: raw.url ?? '',
      resource: contract['x-resource'],
      contentType: raw.headers['content-type'],
      contentEncoding: raw.headers['content-encoding'],
      nowMs: clock(),
    });
    if ('refusal' in read) throw new UsualRefusal(400, read.refusal.code);
    return read.claims;
  }

  function readData(query: DataRecord): Data {
    const { items: asked } = query;
    const items = Array.isArray(asked)
      ? world.grant.items.filter((item) => asked.includes(item))
      : world.grant.items;
    const document = store.findRecord(query[key]);
    const record: DataRecord | undefined = document === undefined ? undefined : JSON.parse(document);
    const records = record
      ? [
          Object.fromEntries(
            items.filter((item) => Object.hasOwn(record, item)).map((item) => [item, record[item]]),
          ),
        ]
      : [];
    return {
      outcome: record ? 'ok' : 'no_data',
      body: JSON.stringify({ records, next: null }),
      records: records.length,
    };
  }

  function seal(
    jws: Jws,
    status: number,
    contentType: string,
    body: string,
    rest: Omit<Answer, keyof Head>,
  ): Committed {
    const nowMs = clock();
    const head: Head = {
      iss: issuer,
      aud: requester.id,
      iat: Math.floor(nowMs / 1_000),
      jti: newId(),
      bh: hashBody(body),
      ct: contentType,
      status,
    };
    const claims = toResponseText(echoRequest(jws), { ...head, ...rest } as Answer);
    const leaf = store.appendEvidence(jws, { outcome: rest.outcome as Data['outcome'], claims }, nowMs);
    return { status, contentType, body, claims: spliceLog(claims, { ...leaf, origin }) };
  }

  function commitAnswer(jws: Jws, claims: QueryClaims, query: DataRecord): Committed {
    return store.inTransaction(() => {
      store.claimReplay(jws);
      checkQuery(claims, query, world, validate);
      store.useQuota(clock());
      const { outcome, body, records } = readData(query);
      const source = { provider, signed: false };
      const data_as_of = Math.floor(world.dataAsOfMs / 1_000);
      return seal(jws, 200, 'application/json', body, { outcome, data_as_of, records, source });
    });
  }

  function commitRefusal(jws: Jws, { status, code, spendsToken }: UsualRefusal): Committed {
    const body = JSON.stringify({ type: `urn:shuqiao:error:${code}`, title: code, status, code });
    return store.inTransaction(() => {
      if (spendsToken) store.claimReplay(jws);
      return seal(jws, status, 'application/problem+json', body, { outcome: 'refused', code });
    });
  }

  async function send(
    reply: FastifyReply,
    requestId: string,
    { status, contentType, body, claims }: Committed,
  ) {
    const token = await new CompactSign(Buffer.from(claims)).setProtectedHeader(signHeader).sign(signingKey);
    return reply
      .code(status)
      .headers({
        'Content-Type': contentType,
        ...answerHeaders,
        'X-Request-Id': requestId,
        'Shuqiao-Response': token,
      })
      .send(body);
  }

  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.decorateRequest('jws');
  app.addHook('onRequest', async (request) => {
    request.jws = await verifyRequest(request);
  });
  app.setErrorHandler(async (error, request, reply) => {
    if (!(error instanceof UsualRefusal)) throw error;
    if (request.jws) return send(reply, request.id, commitRefusal(request.jws, error));
    const { status, code } = error;
    return reply
      .code(status)
      .headers(answerHeaders)
      .send({ type: `urn:shuqiao:error:${code}`, title: code, status, code });
  });
  app.post<{ Body: Buffer }>(toQueryPath(contract), async (request, reply) => {
    const { jws, body } = request;
    if (!jws) throw new UsualRefusal(401, 'unauthenticated');
    const claims = getClaims(jws, request);
    if (hashBody(body) !== claims.bh) throw new UsualRefusal(400, 'body_hash');
    return send(reply, request.id, commitAnswer(jws, claims, parseQuery(body)));
  });
  return app;
}

type Head = Pick<Answer, 'iss' | 'aud' | 'iat' | 'jti' | 'bh' | 'ct' | 'status'>;
