import { createHealth, type Health } from '@shuqiao/http/health';
import { hasAccounts } from '@shuqiao/storage/portal/account';
import type { PortalDeps } from './deps.ts';

/** `accounts` is down exactly while nobody could sign in; missing pages leave the interfaces as they are. */
export function portalHealth({ store, web, oidc }: PortalDeps): Health {
  const health = createHealth();
  health.register('accounts', async () => {
    await hasAccounts(store.read);
    return { state: 'ok' };
  });
  health.register('pages', () => (web ? { state: 'ok' } : { state: 'warn', reason: 'pages_not_built' }));
  if (oidc) {
    health.register('identity-provider', () =>
      oidc.isReachable() ? { state: 'ok' } : { state: 'degraded', reason: 'identity_provider_unreachable' },
    );
  }
  return health;
}
