import { generateKey } from '../keys/generate-key.ts';
import type { PrivateJwk } from '../keys/jwk.ts';
import { toPublicJwk } from '../keys/to-public-jwk.ts';
import { toRegisteredKey } from '../keys/to-registered-key.ts';
import { toSigningKey } from '../keys/to-signing-key.ts';
import {
  type AuthenticationFailure,
  authenticate,
  type RegisteredKey,
  type RegisteredSystem,
} from '../sqx/authenticate.ts';
import { checkBodyHash, checkBodySize, hashBody } from '../sqx/body-hash.ts';
import { QUERY_BODY_MAX_BYTES } from '../sqx/limits.ts';
import type { QueryClaims } from '../sqx/operations.ts';
import { readRequest } from '../sqx/read-request.ts';
import type { Refusal } from '../sqx/refusal.ts';
import { readClaims } from '../sqx/request-claims.ts';
import { createSigner, type SignText } from '../sqx/sign.ts';
import { createUuidV7Source } from '../sqx/uuid-v7.ts';
import { type BuiltRequest, buildCase } from './build-case.ts';
import { type SqxCase, sqxCases } from './sqx-cases.ts';

/** Half a second past a whole one: time rules must not depend on rounding. */
export const worldNowMs = 1_790_000_000_500;
export const worldNowS = 1_790_000_000;
export const { gateway, requester, resource } = sqxCases.fixtures;

const newUuid = createUuidV7Source({ nowMs: () => worldNowMs });
const requesterKey = generateKey('ES256');
const keys = { requester: requesterKey, stranger: generateKey('ES256') };
const signAsRequester = createSigner('sqx-request+jwt', toSigningKey(requesterKey));

export { keys as worldKeys, newUuid };

export type Received =
  | { readonly claims: QueryClaims }
  | { readonly refusal: Refusal; readonly reason?: AuthenticationFailure };

/** A registered key that lives for ever. */
export function toLiveKey(jwk: PrivateJwk): RegisteredKey {
  return toRegisteredKey({
    jwk: toPublicJwk(jwk),
    notBefore: '1970-01-01T00:00:00Z',
    notAfter: null,
    revokedAt: null,
  });
}

export function toSystem(id: string, ...registered: RegisteredKey[]): RegisteredSystem {
  return { id, keys: new Map(registered.map((key) => [key.kid, key])) };
}

const systems = new Map([[requester.iss, toSystem(requester.iss, toLiveKey(requesterKey))]]);
export const worldRegistry = { findSystem: (issuer: string) => systems.get(issuer) };

/** The request of a case, or of a case that is only an edit of the base request. */
export function buildWorldRequest(given: SqxCase['given'] = {}): BuiltRequest {
  const edited = { name: '', family: '', rules: [], description: '', given, expect: [] };
  const [request] = buildCase(edited, { fixtures: sqxCases.fixtures, keys, nowMs: worldNowMs, newUuid });
  if (!request) throw new Error('the case sends nothing');
  return request;
}

/** A token with this payload text, signed by the requester's registered key. */
export const signPayloadText: SignText = signAsRequester;

/** Steps 1 to 22 of SQX-1 §3, in order, without the stores: the pure part of what a gateway does. */
export function receive(request: BuiltRequest, nowMs = worldNowMs): Received {
  const read = readRequest({
    method: request.method,
    rawTarget: request.target,
    rawHeaders: Object.entries(request.headers).flat(),
  });
  if ('refusal' in read) return { refusal: read.refusal };

  const authenticated = authenticate(read.jws, worldRegistry, nowMs);
  if ('refusal' in authenticated) return authenticated;

  const checked = readClaims('query', read.jws.payload, {
    issuer: gateway.issuer,
    baseUrl: gateway.base_url,
    method: request.method,
    rawTarget: request.target,
    resource: resource.resource_id,
    contentType: request.headers['Content-Type'],
    contentEncoding: request.headers['Content-Encoding'],
    nowMs,
  });
  if ('refusal' in checked) return checked;

  const refusal =
    checkBodySize(Buffer.byteLength(request.body), QUERY_BODY_MAX_BYTES) ??
    checkBodyHash(hashBody(request.body), checked.claims.bh);
  return refusal ? { refusal } : checked;
}

/** What becomes of the base request with these claims set. */
export function receiveClaims(members: Readonly<Record<string, unknown>>): Received {
  return receive(buildWorldRequest({ claims: { set: members } }));
}

/** What a refused request is refused with; an accepted one fails the test. */
export function getRefusal(received: Received): Refusal {
  if (!('refusal' in received)) throw new Error('the request was accepted');
  return received.refusal;
}
