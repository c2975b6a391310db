import { toVerificationKey } from '@shuqiao/protocol/keys/to-verification-key';
import { verifyResponse } from '@shuqiao/protocol/sqx/verify-response';
import type { VerificationKey } from '@shuqiao/protocol/sqx/verify-signature';
import { gateway, type World } from './exchange-world.ts';
import type { Asked } from './send.ts';

export type ResponseVerdict = ReturnType<typeof verifyResponse>;

/** What a careful client does with an answer (SQX-R100), the gateway's keys pinned. */
export function verifyAnswer(world: World, { token, claims, status, headers, body }: Asked): ResponseVerdict {
  const keys = new Map<string, VerificationKey>(
    world.exchange.gatewayKeys.map(({ jwk }) => {
      const key = toVerificationKey(jwk as Parameters<typeof toVerificationKey>[0]);
      return [key.kid, key];
    }),
  );
  return verifyResponse({
    token: headers['shuqiao-response'] as string | undefined,
    status,
    contentType: headers['content-type'] as string | undefined,
    body,
    request: { token, iss: String(claims.iss), jti: String(claims.jti) },
    gateway: { issuer: gateway.issuer, keys },
    nowMs: world.nowMs(),
  });
}
