import type { IncomingMessage } from 'node:http';
import { type AuthenticationFailure, authenticate } from '@shuqiao/protocol/sqx/authenticate';
import type { Operation } from '@shuqiao/protocol/sqx/operations';
import { readRequest } from '@shuqiao/protocol/sqx/read-request';
import type { Refusal } from '@shuqiao/protocol/sqx/refusal';
import { readClaims } from '@shuqiao/protocol/sqx/request-claims';
import type { DirectoryView } from '../directory/directory-holder.ts';
import type { KnownSystem } from '../directory/known-system.ts';
import type { Caller } from './caller.ts';
import type { Refused } from './outcome.ts';

export interface Gate {
  issuer: string;
  baseUrl: string;
  isBlocked: (kid: string) => boolean;
}

/** Who asks is known; whether the request may go on is not. */
export interface Authenticated {
  system: KnownSystem;
  jws: Caller['jws'];
}

export type Identification = { caller: Authenticated } | { refusal: Refusal; reason?: AuthenticationFailure };

/** Steps 1 to 15 of SQX-1 §3: no body byte has been read, nothing is written (SQX-R17). */
export function identify(
  incoming: IncomingMessage,
  view: DirectoryView,
  gate: Gate,
  nowMs: number,
): Identification {
  const read = readRequest({
    method: incoming.method ?? '',
    rawTarget: incoming.url ?? '',
    rawHeaders: incoming.rawHeaders,
  });
  if ('refusal' in read) return read;

  const registry = { findSystem: (issuer: string) => view.systems.get(issuer), isBlocked: gate.isBlocked };
  const known = authenticate(read.jws, registry, nowMs);
  return 'refusal' in known ? known : { caller: { system: known.system, jws: read.jws } };
}

/** Steps 16 to 21. `resource` is the one that the path names; undefined for operations on own data. */
export function admit<O extends Operation>(
  operation: O,
  { jws }: Authenticated,
  { incoming, resource, nowMs }: { incoming: IncomingMessage; resource: string | undefined; nowMs: number },
  gate: Gate,
): { claims: Caller<O>['claims'] } | { refused: Refused } {
  const read = readClaims(operation, jws.payload, {
    issuer: gate.issuer,
    baseUrl: gate.baseUrl,
    method: incoming.method ?? '',
    rawTarget: incoming.url ?? '',
    resource,
    contentType: incoming.headers['content-type'],
    contentEncoding: incoming.headers['content-encoding'],
    nowMs,
  });
  if ('claims' in read) return read;
  return { refused: toRefused(read.refusal) };
}

/** A refusal of the protocol package, before the token is spent. */
export function toRefused({ code, ...extensions }: Refusal): Refused {
  return { kind: 'refused', code, extensions, spendsToken: false };
}
