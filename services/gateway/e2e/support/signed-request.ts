import { createHash } from 'node:crypto';
import { type RawAnswer, sendRaw } from '@shuqiao/http/testing/raw-request';
import { toSigningKey } from '@shuqiao/protocol/keys/to-signing-key';
import { signRequest } from '@shuqiao/protocol/sqx/sign';
import { createUuidV7Source } from '@shuqiao/protocol/sqx/uuid-v7';
import { findSystemKey } from '@shuqiao/seeds/load-city/system-key';
import type { EmbeddedGateway } from './embedded-gateway.ts';

const newId = createUuidV7Source({ nowMs: Date.now });

export interface SignedRequest {
  readonly system: string;
  readonly path: string;
  /** Claims beside those that every request has. */
  readonly claims: object;
  readonly contentType: string;
  readonly body: readonly Uint8Array[];
  readonly method?: string;
  /** What the request says it is, where that shall differ from what is signed. */
  readonly sentContentType?: string;
}

function hashOf(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url');
}

async function signFor(gateway: EmbeddedGateway, request: SignedRequest): Promise<string> {
  const { system, path, claims, contentType, body, method = 'POST' } = request;
  const key = await findSystemKey(gateway.target.keysFolder, system);
  if (!key) throw new Error(`${system} has no key`);
  const iat = Math.floor(Date.now() / 1_000);
  const head = { iss: system, aud: gateway.target.issuer, iat, exp: iat + 60, jti: newId(), htm: method };
  const actor = { sub_pseudonym: system, role: 'system', loa: 'system', terminal: system };
  const bound = { htu: gateway.url + path, bh: hashOf(body), ct: contentType, actor };
  return signRequest({ ...toSigningKey(key), claims: { ...head, ...bound, ...claims } });
}

/** A signed request byte by byte, so that it can be wrong in ways that no client would send. */
export async function sendSigned(gateway: EmbeddedGateway, request: SignedRequest): Promise<RawAnswer> {
  const { path, body, method = 'POST', contentType, sentContentType = contentType } = request;
  const length = body.reduce((sum, part) => sum + part.length, 0);
  const head = [
    `${method} ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${gateway.port}`,
    `Content-Type: ${sentContentType}`,
    `Content-Length: ${length}`,
    `Shuqiao-Request: ${await signFor(gateway, request)}`,
    'Connection: close',
  ];
  return sendRaw(gateway.port, `${head.join('\r\n')}\r\n\r\n`, ...body);
}
