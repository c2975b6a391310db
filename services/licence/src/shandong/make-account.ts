import { listTypesOf } from '@shuqiao/domain/licence/matter';
import { body } from '@shuqiao/http/body';
import { Problem } from '@shuqiao/http/problem';
import { getPerson } from '@shuqiao/http/require-role';
import { toJcs } from '@shuqiao/protocol/evidence/jcs';
import { toSm2PublicJwk } from '@shuqiao/protocol/sm/sm2-key';
import type { ShandongAccountAsk } from '@shuqiao/schemas/types/licence-shandong-account';
import { appendToOutbox } from '@shuqiao/storage/licence/outbox';
import { insertShandongAccount } from '@shuqiao/storage/licence/shandong-account';
import type { Hono } from 'hono';
import type { LicenceEnv } from '../licence-env.ts';
import { getMatter } from '../matters/get-matter.ts';
import { toAccountSecret } from './access-token.ts';
import type { ShandongDeps } from './shandong-deps.ts';

/** The bureau opens an account for one department, one licence type and one matter; its secret is shown this once. */
export function makeShandongAccount(app: Hono<LicenceEnv>, deps: ShandongDeps): void {
  app.post(
    '/licence/v1/sd/accounts',
    body<ShandongAccountAsk, LicenceEnv>('licence-shandong-account'),
    async (c) => {
      const { subject } = await getPerson(c, deps.verifyPerson, ['bureau']);
      return c.json(await make(deps, c.req.valid('json'), subject), 201, { 'Cache-Control': 'no-store' });
    },
  );
}

async function make(deps: ShandongDeps, ask: ShandongAccountAsk, madeBy: string) {
  const { department, matter: code, type, addresses = [] } = ask;
  const matter = await getMatter(deps, code, department);
  if (!matter.requirements.some((each) => listTypesOf(each).includes(type))) {
    throw new Problem('matter_asks_too_much', { excess: [{ type, items: [] }] });
  }
  const sm2PublicKey = ask.sm2PublicKey?.toLowerCase() ?? null;
  if (sm2PublicKey !== null && !isSm2Point(sm2PublicKey)) {
    throw new Problem('body_invalid', { errors: [{ pointer: '/sm2PublicKey', keyword: 'format' }] });
  }
  const [accessId, atMs] = [deps.newId(), deps.clock()];
  const account = { accessId, department, type, matter: code, addresses, sm2PublicKey };
  const message = toJcs({ event: 'shandong.account.made', ...account, by: madeBy });
  await deps.store.write(async (w) => {
    await insertShandongAccount(w, { ...account, madeBy, madeMs: atMs });
    await appendToOutbox(w, { atMs, leaf: { t: 'policy.changed', departments: [department], message } });
  });
  await deps.drainOutbox();
  const encryption = sm2PublicKey === null ? 'none' : 'SM2';
  return { accessId, secret: toAccountSecret(deps.accountKey, accessId), encryption };
}

function isSm2Point(hex: string): boolean {
  try {
    return toSm2PublicJwk(hex).crv === 'SM2';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
