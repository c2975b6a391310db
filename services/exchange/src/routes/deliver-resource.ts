import type { ServiceEnv } from '@shuqiao/http/service-env';
import { checkNonce } from '@shuqiao/http/signed/check-nonce';
import type { Hono } from 'hono';
import type { Perform } from '../answer/perform.ts';
import type { ExchangeDeps } from '../deps.ts';
import { checkSandbox } from '../operations/check-sandbox.ts';
import { deliver } from '../operations/deliver/deliver.ts';
import { withRetryKey } from '../operations/idem/with-retry-key.ts';
import { resourceOf } from './query-resource.ts';

export function deliverResource(app: Hono<ServiceEnv>, perform: Perform, deps: ExchangeDeps): void {
  app.post('/exchange/v1/resources/:code/deliveries', (c) =>
    perform('deliveries', c, resourceOf(c.req.param('code')), async (caller) => {
      const refused = checkSandbox(caller) ?? checkNonce(caller.claims, deps.nonces);
      return refused ?? withRetryKey(caller.claims, deps, () => deliver(caller, deps.delivery));
    }),
  );
}
