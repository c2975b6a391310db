import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { Hono } from 'hono';
import type { JWK } from 'jose';

export interface GatewayKey {
  /** Public JWK with `kid`, `alg`, `use`. */
  jwk: JWK;
  /** RFC 3339; null: no end is set. */
  notBefore: string;
  notAfter: string | null;
}

/** The keys that sign answers, for clients to pin (SQX-R84). */
export function readGatewayKeys(app: Hono<ServiceEnv>, issuer: string, keys: readonly GatewayKey[]): void {
  const document = {
    issuer,
    keys: keys.map(({ jwk, notBefore, notAfter }) => ({ ...jwk, notBefore, notAfter })),
  };
  app.get('/exchange/v1/keys', (c) => c.json(document, 200, { 'Cache-Control': 'max-age=300' }));
}
