import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { toVerificationKey } from '@shuqiao/protocol/keys/to-verification-key';
import { hashBody } from '@shuqiao/protocol/sqx/body-hash';
import { checkMethod } from '@shuqiao/protocol/sqx/check-method';
import { checkTarget } from '@shuqiao/protocol/sqx/check-target';
import { findRequestToken } from '@shuqiao/protocol/sqx/find-request-token';
import { QUERY_BODY_MAX_BYTES } from '@shuqiao/protocol/sqx/limits';
import type { Jws } from '@shuqiao/protocol/sqx/read-jws';
import { readClaims } from '@shuqiao/protocol/sqx/request-claims';
import { createUuidV7Source } from '@shuqiao/protocol/sqx/uuid-v7';
import { verifySignature } from '@shuqiao/protocol/sqx/verify-signature';
import type { Database } from 'better-sqlite3';
import { answerHeaders } from '../answer/answer-headers.ts';
import { type ServedWorld, toQueryPath } from '../world/world.ts';
import { groupCommit } from './group-commit.ts';
import { recordQuery } from './query-records.ts';
import { tokenReader } from './read-token.ts';
import { refuse, type Settlement } from './settlement.ts';

interface FloorOptions {
  readonly world: ServedWorld;
  readonly db: Database;
  readonly clock: () => number;
  /** Known once the server listens. */
  readonly baseUrl: () => string;
}

const statusOfStranger = {
  path_ambiguous: 400,
  method_not_allowed: 405,
  jwt_missing: 401,
  unauthenticated: 401,
};

/** The least code that does the same: node:http, no framework, signatures on the event loop, one commit per turn. */
export function floorServer({ world, db, clock, baseUrl }: FloorOptions): Server {
  const key = toVerificationKey(world.requester.key);
  const readToken = tokenReader(key);
  const settle = recordQuery(db, world);
  const submit = groupCommit(db, world, clock);
  const newRequestId = createUuidV7Source({ nowMs: clock });
  const path = toQueryPath(world.contract);

  /** Steps 1 to 15, before a byte of the body is read. */
  function identify({
    method = '',
    url = '',
    rawHeaders,
  }: IncomingMessage): { jws: Jws } | { refusal: { code: string } } {
    const refusal = checkTarget(url) ?? checkMethod(method);
    if (refusal) return { refusal };
    const found = findRequestToken(rawHeaders);
    if ('refusal' in found) return found;
    const read = readToken(found.token);
    if ('refusal' in read) return read;
    const { jws } = read;
    const isKnown = jws.payload.iss === world.requester.id && jws.kid === key.kid && jws.alg === key.alg;
    return isKnown && verifySignature(jws, key) ? read : { refusal: { code: 'unauthenticated' } };
  }

  /** Steps 16 to 30. */
  function answerBody(jws: Jws, request: IncomingMessage, bytes: Buffer | undefined): Settlement {
    const { method = '', url = '', headers } = request;
    const read = readClaims('query', jws.payload, {
      issuer: world.issuer,
      baseUrl: baseUrl(),
      method,
      rawTarget: url,
      resource: url === path ? world.contract['x-resource'] : '',
      contentType: headers['content-type'],
      contentEncoding: headers['content-encoding'],
      nowMs: clock(),
    });
    if ('refusal' in read) return refuse(400, read.refusal.code, false);
    if (!bytes) return refuse(413, 'body_too_large', false);
    if (hashBody(bytes) !== read.claims.bh) return refuse(400, 'body_hash', false);
    return settle(read.claims, bytes);
  }

  return createServer((request, response) => {
    const identified = identify(request);
    if ('refusal' in identified) return refuseStranger(response, identified.refusal.code);
    const { jws } = identified;
    readBody(request, (bytes) =>
      submit({
        jws,
        settlement: answerBody(jws, request, bytes),
        send: (status, contentType, body, token) => {
          response.writeHead(status, {
            'Content-Type': contentType,
            'Content-Length': Buffer.byteLength(body),
            ...answerHeaders,
            'X-Request-Id': newRequestId(),
            'Shuqiao-Response': token,
          });
          response.end(body);
        },
      }),
    );
  });
}

/** Undefined for a body that is too large; the rest of it is not kept. */
function readBody(request: IncomingMessage, use: (bytes: Buffer | undefined) => void): void {
  let only: Buffer | undefined;
  let more: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > QUERY_BODY_MAX_BYTES) more = [];
    else if (only === undefined) only = chunk;
    else more.push(chunk);
  });
  request.on('end', () => {
    if (size > QUERY_BODY_MAX_BYTES) return use(undefined);
    const first = only ?? Buffer.alloc(0);
    use(more.length === 0 ? first : Buffer.concat([first, ...more]));
  });
}

function refuseStranger(response: ServerResponse, code: string): void {
  const status = Object.hasOwn(statusOfStranger, code)
    ? statusOfStranger[code as keyof typeof statusOfStranger]
    : 400;
  const body = JSON.stringify({ type: `urn:shuqiao:error:${code}`, title: code, status, code });
  response.writeHead(status, {
    'Content-Type': 'application/problem+json',
    Connection: 'close',
    ...answerHeaders,
  });
  response.end(body);
}
