import { request } from 'node:http';
import { connect } from 'node:net';
import type { PrivateJwk } from '@shuqiao/protocol/keys/jwk';
import { toSigningKey } from '@shuqiao/protocol/keys/to-signing-key';
import { hashBody } from '@shuqiao/protocol/sqx/body-hash';
import { signRequest } from '@shuqiao/protocol/sqx/sign';
import { createUuidV7Source } from '@shuqiao/protocol/sqx/uuid-v7';
import type { BuiltRequest } from '@shuqiao/protocol/testing/build-case';
import { gateway, grant, requester, resource, type World } from './exchange-world.ts';

export interface Received {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
  /** Parsed body, undefined where it is no JSON. */
  json: Record<string, unknown> | undefined;
}

const newJti = createUuidV7Source({ nowMs: Date.now });

function parse(body: Buffer): Record<string, unknown> | undefined {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

/** Sends bytes as they are: no client library normalises target, header or body. */
export function send(
  url: string,
  { method, target, headers, body }: Omit<BuiltRequest, 'token' | 'body'> & { body: string | Buffer },
): Promise<Received> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path: target, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: bytes,
          json: parse(bytes),
        });
      });
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** One request line and no more, over a plain socket; the status and body of what comes back. */
export function sendRawTarget(url: string, target: string): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(`POST ${target} HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
    });
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => {
      resolve({ status: Number(text.slice(9, 12)), body: text.slice(text.indexOf('\r\n\r\n') + 4) });
    });
  });
}

export interface Question {
  body?: unknown;
  claims?: Record<string, unknown>;
  /** Claims to leave out. */
  without?: string[];
  key?: PrivateJwk;
  resource?: string;
  /** Path after the resource, or a whole path. */
  operation?: string;
  path?: string;
  headers?: Record<string, string>;
  rawBody?: string | Buffer;
  /** Sent instead of the body that was hashed. */
  sentBody?: string | Buffer;
}

export interface Asked extends Received {
  token: string;
  claims: Record<string, unknown>;
}

const toContract = (code: string): string => `urn:shuqiao:contract:${code.replace('/', '-')}@1.0.0`;

const actor = { sub_pseudonym: 'op-7f3a', role: 'window-clerk', loa: 'substantial', terminal: 'T-014' };

export function buildQuestion(
  world: World,
  question: Question = {},
): BuiltRequest & { claims: Record<string, unknown> } {
  const code = question.resource ?? resource.resource_id;
  const path =
    question.path ?? `/exchange/v1/resources/${code.replace('/', '-')}/${question.operation ?? 'query'}`;
  const body = question.rawBody ?? JSON.stringify(question.body ?? { TYSHXYDM: '91371000MAT000018Y' });
  const iat = Math.floor(world.nowMs() / 1000);
  const claims: Record<string, unknown> = {
    iss: requester.iss,
    aud: gateway.issuer,
    iat,
    exp: iat + 60,
    jti: newJti(),
    htm: 'POST',
    htu: gateway.base_url + path,
    bh: hashBody(body),
    ct: 'application/json',
    resource_id: code,
    contract: toContract(code),
    grant_id: grant.grant_id,
    purpose: grant.purpose,
    legal_basis: grant.legal_basis,
    actor,
    ...question.claims,
  };
  for (const name of question.without ?? []) delete claims[name];
  const token = signRequest({ claims, ...toSigningKey(question.key ?? world.keys.requester) });
  const headers = { 'Content-Type': String(claims.ct), 'Shuqiao-Request': token, ...question.headers };
  return {
    token,
    method: 'POST',
    target: path,
    headers,
    body: (question.sentBody ?? body) as string,
    claims,
  };
}

/** A query of the requester's system, signed; deviations as given. */
export async function ask(world: World, question: Question = {}): Promise<Asked> {
  const built = buildQuestion(world, question);
  return { ...(await send(world.url, built)), token: built.token, claims: built.claims };
}

/** A signed operation on own data. */
export const askOwn = (world: World, path: string, body: unknown, question: Question = {}): Promise<Asked> =>
  ask(world, {
    path: `/exchange/v1/${path}`,
    body,
    without: ['resource_id', 'contract', 'grant_id', 'purpose', 'legal_basis', 'actor'],
    ...question,
  });

/** NDJSON rows from the provider's system. */
export const deliver = (
  world: World,
  channel: string,
  code: string,
  rows: readonly unknown[],
  question: Question = {},
) =>
  ask(world, {
    resource: code,
    operation: 'deliveries',
    key: world.keys.provider,
    rawBody: rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
    ...question,
    claims: { iss: 'dept-p', ct: 'application/x-ndjson', channel_id: channel, ...question.claims },
    without: ['grant_id', 'purpose', 'legal_basis', ...(question.without ?? [])],
  });
