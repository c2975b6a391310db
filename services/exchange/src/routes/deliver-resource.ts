import type { ServiceEnv } from '@shuqiao/http/service-env';
import { checkNonce } from '@shuqiao/http/signed/check-nonce';
import type { Perform } from '@shuqiao/http/signed/perform';
import type { Hono } from 'hono';
import type { ExchangeDeps } from '../deps.ts';
import { checkSandbox } from '../operations/check-sandbox.ts';
import { deliver } from '../operations/deliver/deliver.ts';
import { withRetryKey } from '../operations/idem/with-retry-key.ts';
import type { Settlement } from '../operations/settlement.ts';
import { resourceOf } from './query-resource.ts';

export function deliverResource(
  app: Hono<ServiceEnv>,
  perform: Perform<Settlement>,
  deps: ExchangeDeps,
): void {
  app.post('/exchange/v1/resources/:code/deliveries', (c) =>
    perform('deliveries', c, resourceOf(c.req.param('code')), async (caller) => {
      const refused = checkSandbox(caller) ?? checkNonce(caller.claims, deps.nonces);
      return refused ?? withRetryKey(caller.claims, deps, () => deliver(caller, deps.delivery));
    }),
  );
}
