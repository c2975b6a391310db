import { toSigningKey } from '@shuqiao/protocol/keys/to-signing-key';
import { hashBody } from '@shuqiao/protocol/sqx/body-hash';
import type { QueryClaims } from '@shuqiao/protocol/sqx/operations';
import { createSigner } from '@shuqiao/protocol/sqx/sign';
import { createUuidV7Source } from '@shuqiao/protocol/sqx/uuid-v7';
import { type DataRecord, toQueryPath, type World } from '../world/world.ts';

const LIFETIME_S = 110;

export interface MintedRequest {
  readonly token: string;
  readonly jti: string;
  /** The whole HTTP request. */
  readonly bytes: Buffer;
  /** The records that the answer must hold. */
  readonly expectedBody: string;
}

/** Claims to be changed, for requests that must be refused. */
export type ClaimChanges = Readonly<Record<string, unknown>>;

export type MintRequest = (url: string, changes?: ClaimChanges) => MintedRequest;

/** Signed queries by key, one record each in turn, every one with a `jti` of its own. */
export function requestMint(world: World, clock: () => number): MintRequest {
  const { issuer, requester, contract, grant, records } = world;
  const sign = createSigner('sqx-request+jwt', toSigningKey(world.requesterKey));
  const newId = createUuidV7Source({ nowMs: clock });
  const path = toQueryPath(contract);
  const [key = ''] = contract['x-key'];
  let next = 0;

  function toClaims(htu: string, body: string, jti: string): QueryClaims {
    const iat = Math.floor(clock() / 1_000);
    return {
      iss: requester.id,
      aud: issuer,
      iat,
      exp: iat + LIFETIME_S,
      jti,
      htm: 'POST',
      htu,
      bh: hashBody(body),
      ct: 'application/json',
      resource_id: contract['x-resource'],
      contract: contract.$id,
      grant_id: grant.id,
      purpose: grant.purposes[0] ?? '',
      legal_basis: grant.legalBases[0] ?? '',
      actor: { sub_pseudonym: 'bench-officer', role: 'clerk', loa: '2', terminal: 'bench-1' },
    };
  }

  return (url, changes = {}) => {
    const record = records[next++ % records.length] ?? {};
    const body = JSON.stringify({ [key]: record[key] });
    const jti = newId();
    const token = sign(JSON.stringify({ ...toClaims(url + path, body, jti), ...changes }));
    return {
      token,
      jti,
      bytes: toHttp(url, path, token, body),
      expectedBody: toExpectedBody(record, grant.items),
    };
  };
}

function toExpectedBody(record: DataRecord, items: readonly string[]): string {
  const entries = items.filter((item) => Object.hasOwn(record, item)).map((item) => [item, record[item]]);
  return JSON.stringify({ records: [Object.fromEntries(entries)], next: null });
}

function toHttp(url: string, path: string, token: string, body: string): Buffer {
  const { host } = new URL(url);
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${host}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `Shuqiao-Request: ${token}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}
