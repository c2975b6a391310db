import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import type { Jws } from '@shuqiao/protocol/sqx/read-jws';
import { readRequest } from '@shuqiao/protocol/sqx/read-request';
import type { FastifyRequest } from 'fastify';
import { compactVerify, importJWK } from 'jose';
import type { ServedWorld } from '../world/world.ts';
import { UsualRefusal } from './usual-refusal.ts';

/** Steps 1 to 15: the strict reading that SQX-1 asks for, then jose with the key imported once. */
export async function requestVerifier({ requester }: ServedWorld) {
  const key = await importJWK({ ...toPublicJwk(requester.key) }, requester.key.alg);
  return async function verifyRequest({ raw }: FastifyRequest): Promise<Jws> {
    const { method = '', url = '', rawHeaders } = raw;
    const read = readRequest({ method, rawTarget: url, rawHeaders });
    if ('refusal' in read) throw new UsualRefusal(400, read.refusal.code);
    const { jws } = read;
    if (jws.payload.iss !== requester.id || jws.kid !== requester.key.kid) {
      throw new UsualRefusal(401, 'unauthenticated');
    }
    await compactVerify(jws.token, key, { algorithms: [requester.key.alg] }).catch((cause: unknown) => {
      throw Object.assign(new UsualRefusal(401, 'unauthenticated'), { cause });
    });
    return jws;
  };
}
