import type { PrivateJwk } from '@shuqiao/protocol/keys/jwk';
import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import { toSigningKey } from '@shuqiao/protocol/keys/to-signing-key';
import { toVerificationKey } from '@shuqiao/protocol/keys/to-verification-key';
import type { DeliveryClaims } from '@shuqiao/protocol/sqx/operations';
import { signRequest } from '@shuqiao/protocol/sqx/sign';
import { createUuidV7Source } from '@shuqiao/protocol/sqx/uuid-v7';
import { verifyResponse } from '@shuqiao/protocol/sqx/verify-response';
import type { ContractDocument } from '@shuqiao/schemas/types/directory';
import type { ReceivedRows } from './receive-rows.ts';
import { sendStream } from './send-stream.ts';

export interface Body {
  readonly rows: number;
  readonly bytes: number;
  /** base64url SHA-256. */
  readonly hash: string;
  readonly chunks: () => Iterable<Buffer>;
}

/** Sends one delivery; throws unless every row was taken. */
export type Deliver = (body: Body) => Promise<void>;

const CONTENT_TYPE = 'application/x-ndjson';
const LIFETIME_S = 110;

export function floorDeliverer(url: string): Deliver {
  return async ({ rows, bytes, hash, chunks }) => {
    const headers = { 'Content-Type': CONTENT_TYPE, 'Content-Length': String(bytes) };
    const { status, body } = await sendStream({ url, headers, chunks: chunks() });
    const received: ReceivedRows | undefined = status === 200 ? JSON.parse(body.toString()) : undefined;
    if (received?.accepted !== rows || received.hash !== hash)
      throw new Error(`floor delivery: ${status} ${body}`);
  };
}

export interface DeliveryPath {
  readonly url: string;
  readonly issuer: string;
  readonly contract: ContractDocument;
  readonly channel: string;
  readonly system: { readonly id: string; readonly key: PrivateJwk };
  readonly gatewayKey: PrivateJwk;
}

/** A signed delivery to the gateway, whose signed answer is verified. */
export function gatewayDeliverer(path: DeliveryPath, clock: () => number): Deliver {
  const { url, issuer, contract, channel, system, gatewayKey } = path;
  const resource = contract['x-resource'];
  const htu = `${url}/exchange/v1/resources/${resource.replace('/', '-')}/deliveries`;
  const keys = new Map([[gatewayKey.kid, toVerificationKey(toPublicJwk(gatewayKey))]]);
  const signingKey = toSigningKey(system.key);
  const newId = createUuidV7Source({ nowMs: clock });

  function toClaims(bh: string): DeliveryClaims {
    const iat = Math.floor(clock() / 1_000);
    return {
      iss: system.id,
      aud: issuer,
      iat,
      exp: iat + LIFETIME_S,
      jti: newId(),
      htm: 'POST',
      htu,
      bh,
      ct: CONTENT_TYPE,
      resource_id: resource,
      contract: contract.$id,
      channel_id: channel,
      data_as_of: iat,
      actor: { sub_pseudonym: 'bench-job', role: 'job', loa: '2', terminal: 'bench-1' },
    };
  }

  return async ({ rows, bytes, hash, chunks }) => {
    const claims = toClaims(hash);
    const token = signRequest({ claims, ...signingKey });
    const headers = {
      'Content-Type': CONTENT_TYPE,
      'Content-Length': String(bytes),
      'Shuqiao-Request': token,
    };
    const { status, headers: answered, body } = await sendStream({ url: htu, headers, chunks: chunks() });
    const verified = verifyResponse({
      token: answered.get('shuqiao-response'),
      status,
      contentType: answered.get('content-type'),
      body,
      request: { token, iss: claims.iss, jti: claims.jti },
      gateway: { issuer, keys },
      nowMs: clock(),
    });
    if ('reason' in verified)
      throw new Error(`delivery: ${verified.reason} (${status} ${body.toString('utf8', 0, 300)})`);
    if (verified.claims.records !== rows)
      throw new Error(`delivery: ${status} ${body.toString('utf8', 0, 300)}`);
  };
}
