import { sendByHttp } from '@shuqiao/client/send-by-http';
import { toPathCode } from '@shuqiao/client/to-path-code';
import { toSigningKey } from '@shuqiao/protocol/keys/to-signing-key';
import { toVerificationKey } from '@shuqiao/protocol/keys/to-verification-key';
import { hashBody } from '@shuqiao/protocol/sqx/body-hash';
import { signRequest } from '@shuqiao/protocol/sqx/sign';
import { createUuidV7Source } from '@shuqiao/protocol/sqx/uuid-v7';
import { type VerifiedClaims, verifyResponse } from '@shuqiao/protocol/sqx/verify-response';
import { scene } from './scene.ts';
import { need, StepFailed } from './step-failed.ts';
import type { World } from './world.ts';

/** A signed request that no client would send by itself. */
export interface Crafted {
  readonly token: string;
  readonly jti: string;
  readonly url: string;
  readonly body: Buffer;
}

export interface CraftOptions {
  readonly purpose?: string;
  readonly items?: readonly string[];
  /** How long ago it was signed. */
  readonly ageSeconds?: number;
}

const SEND_LIMIT_MS = 16_000;
const LIFETIME_S = 60;

export function craftRequest(world: World, options: CraftOptions = {}): Crafted {
  const { baseUrl, issuer, requester, cli, found } = world;
  const { purpose = scene.purpose, items, ageSeconds = 0 } = options;
  const body = Buffer.from(JSON.stringify({ TYSHXYDM: found.enterprise, items }));
  const url = `${baseUrl}/exchange/v1/resources/${toPathCode(scene.resource)}/query`;
  const iat = Math.floor(cli.clock() / 1000) - ageSeconds;
  const jti = createUuidV7Source({ nowMs: cli.clock })();
  const claims = {
    iss: scene.requester.system,
    aud: issuer,
    iat,
    exp: iat + LIFETIME_S,
    jti,
    htm: 'POST',
    htu: url,
    bh: hashBody(body),
    ct: 'application/json',
    resource_id: scene.resource,
    contract: need(found.contract, { zh: '不知道数据契约', en: 'The contract is not known' }),
    grant_id: need(found.grantId, { zh: '没有授权', en: 'There is no grant' }),
    purpose,
    legal_basis: scene.legalBasis,
    actor: { sub_pseudonym: 'demo', role: 'clerk', loa: 'demo', terminal: 'demo' },
  };
  return { token: signRequest({ ...toSigningKey(requester.key), claims }), jti, url, body };
}

/** Claims of the verified answer. @throws StepFailed where it is not the gateway's */
export async function sendCrafted(world: World, { token, jti, url, body }: Crafted): Promise<VerifiedClaims> {
  const { issuer, gatewayKeys, requester, cli } = world;
  const {
    status,
    headers,
    body: answered,
  } = await sendByHttp({
    url,
    token,
    body: { contentType: 'application/json', hash: '', lengthBytes: body.length, open: () => body },
    signal: AbortSignal.timeout(SEND_LIMIT_MS),
  });
  const response = headers['shuqiao-response'];
  const result = verifyResponse({
    token: response,
    status,
    contentType: headers['content-type'],
    body: answered,
    request: { token, iss: scene.requester.system, jti },
    gateway: { issuer, keys: new Map(gatewayKeys.map((jwk) => [jwk.kid, toVerificationKey(jwk)])) },
    nowMs: cli.clock(),
  });
  if (!('claims' in result)) {
    const en = `The answer (HTTP ${status}) is not believed: ${result.reason}`;
    throw new StepFailed({ zh: `应答（HTTP ${status}）不可信：${result.reason}`, en });
  }
  const { claims } = result;
  requester.kept.push({ request: token, response: response ?? '', bodyHash: claims.bh, log: claims.log });
  return claims;
}
