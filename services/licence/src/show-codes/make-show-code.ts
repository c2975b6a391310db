import { body } from '@shuqiao/http/body';
import { Problem } from '@shuqiao/http/problem';
import { toShowCodeQr } from '@shuqiao/protocol/licence/qr/to-qr';
import { readPresentation } from '@shuqiao/protocol/licence/sd-jwt/read-presentation';
import type { LicenceShowCode } from '@shuqiao/schemas/types/licence-show-code';
import type { LicenceShowCodeRequest } from '@shuqiao/schemas/types/licence-show-code-request';
import { insertShowCode } from '@shuqiao/storage/licence/show-code';
import type { Hono } from 'hono';
import { hashCode, newOneTimeCode } from '../codes/one-time-code.ts';
import type { LicenceDeps } from '../deps.ts';
import { type ProofDeps, proveHolder } from '../holders/prove-holder.ts';
import type { LicenceEnv } from '../licence-env.ts';

/** As long as V15 lets a holder's signature live: a code never outlives what it shows. */
const LIFE_MS = 300_000;

type ShowDeps = ProofDeps & Pick<LicenceDeps, 'origin'>;

/** 亮证: what the holder chose to show, once, to whoever is told the code. */
export function makeShowCode(app: Hono<LicenceEnv>, deps: ShowDeps): void {
  app.post(
    '/licence/v1/show-codes',
    body<LicenceShowCodeRequest, LicenceEnv>('licence-show-code-request'),
    async (c) => {
      const { presented } = c.req.valid('json');
      const { holderCode, zzbs = null } = await proveHolder(deps, presented, 'show');
      const code = newOneTimeCode();
      const expiresMs = Math.min(deps.clock(), signedAtMs(presented)) + LIFE_MS;
      const shown = { codeHash: hashCode('show', code, deps), zzbs, token: presented, holderCode, expiresMs };
      if (!(await deps.store.write((w) => insertShowCode(w, shown)))) throw new Problem('already_exists');
      const qr = toShowCodeQr(code, { origin: deps.origin });
      const answer: LicenceShowCode = { code, qr, expiresAt: new Date(expiresMs).toISOString() };
      return c.json(answer, 201, { 'Cache-Control': 'no-store' });
    },
  );
}

function signedAtMs(presented: string): number {
  const read = readPresentation(presented);
  return 'code' in read ? Number.NaN : Number(read.keyBinding?.payload.iat) * 1_000;
}
