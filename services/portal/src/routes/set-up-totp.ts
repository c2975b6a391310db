import { body } from '@shuqiao/http/body';
import { Problem } from '@shuqiao/http/problem';
import type { PortalTotpCode } from '@shuqiao/schemas/types/portal-totp-code';
import type { PortalTotpSecret } from '@shuqiao/schemas/types/portal-totp-secret';
import { type Account, replaceAccount } from '@shuqiao/storage/portal/account';
import type { Hono } from 'hono';
import type { PortalDeps } from '../deps.ts';
import type { PortalEnv } from '../portal-env.ts';
import { requireRecentSignIn } from '../session/require-recent-sign-in.ts';
import { requireSession } from '../session/require-session.ts';
import { createTotpSecret } from '../sign-in/totp.ts';
import { findStepOfSealed, toTotpContext } from '../sign-in/totp-code.ts';
import { toSessionAnswer } from './session-answer.ts';

type Factor = Pick<Account, 'totpSecret' | 'totpPending' | 'totpStep'>;

/** A secret is asked for, confirmed by its first code, and removed by its owner or with a new password. */
export function setUpTotp(app: Hono<PortalEnv>, deps: PortalDeps): void {
  const { store, secrets, clock } = deps;

  async function setFactor(account: Account, factor: Partial<Factor>): Promise<Account> {
    const changed = { ...account, ...factor };
    if (!(await store.write((w) => replaceAccount(w, changed)))) throw new Problem('version_conflict');
    return changed;
  }

  app.post('/portal/v1/totp', requireSession(deps), async (c) => {
    const { account } = c.get('signedIn');
    requireRecentSignIn(c.get('signedIn'), clock);
    if (account.source !== 'local') throw new Problem('identity_provider_account');
    if (account.totpSecret !== null) throw new Problem('already_exists');
    const created = createTotpSecret(account.id);
    await setFactor(account, { totpPending: secrets.seal(created.secret, toTotpContext(account.id)) });
    return c.json(created satisfies PortalTotpSecret);
  });

  app.post(
    '/portal/v1/totp/confirmation',
    requireSession(deps),
    body<PortalTotpCode, PortalEnv>('portal-totp-code'),
    async (c) => {
      const { account } = c.get('signedIn');
      requireRecentSignIn(c.get('signedIn'), clock);
      if (account.totpPending === null) throw new Problem('totp_not_started');
      const step = findStepOfSealed(account.id, account.totpPending, c.req.valid('json').code, deps);
      if (step === undefined) throw new Problem('totp_wrong');
      const factor = { totpSecret: account.totpPending, totpPending: null, totpStep: step };
      return c.json(await toSessionAnswer(await setFactor(account, factor), deps));
    },
  );

  app.delete('/portal/v1/totp', requireSession(deps), async (c) => {
    const { account } = c.get('signedIn');
    requireRecentSignIn(c.get('signedIn'), clock);
    return c.json(
      await toSessionAnswer(await setFactor(account, { totpSecret: null, totpPending: null }), deps),
    );
  });
}
