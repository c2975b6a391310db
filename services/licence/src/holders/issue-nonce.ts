import type { Hono } from 'hono';
import type { LicenceDeps } from '../deps.ts';
import type { LicenceEnv } from '../licence-env.ts';
import { issueHolderNonce } from './holder-nonces.ts';

/** What a holder signs with the next presentation to us. */
export function issueNonce(
  app: Hono<LicenceEnv>,
  deps: Pick<LicenceDeps, 'clock' | 'hashHolder' | 'store'>,
): void {
  app.get('/licence/v1/nonce', (c) => {
    const { nonce, expiresMs } = issueHolderNonce(deps);
    const answer = { nonce, expiresAt: new Date(expiresMs).toISOString() };
    return c.json(answer, 200, { 'Cache-Control': 'no-store' });
  });
}
