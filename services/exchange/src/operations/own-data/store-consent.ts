import { compileApiCheck } from '@shuqiao/http/api-validator';
import type { Caller } from '@shuqiao/http/signed/caller';
import { refuse } from '@shuqiao/http/signed/refuse';
import { toJcs } from '@shuqiao/protocol/evidence/jcs';
import { hashBody } from '@shuqiao/protocol/sqx/body-hash';
import type { Consent } from '@shuqiao/schemas/types/consent';
import type { ExchangeDeps } from '../../deps.ts';
import { checkSandbox } from '../check-sandbox.ts';
import type { Settlement } from '../settlement.ts';

const check = compileApiCheck('consent');

/**
 * 持证主体授权: keeps a consent as the department obtained it; its hash is the claim `consent` (SQX-R64). The
 * department answers for its truth; the evidence shows when it was stored.
 */
export async function storeConsent(
  caller: Caller<'own_data'>,
  body: unknown,
  { clock }: Pick<ExchangeDeps, 'clock'>,
): Promise<Settlement> {
  const refused = checkSandbox(caller);
  if (refused) return refused;
  const errors = check(body);
  if (errors.length > 0) return refuse('schema', { errors });
  const artefact = toJcs(body as Consent);
  const hash = hashBody(artefact);
  const nowMs = clock();
  const { department } = caller.system.directory;
  return {
    kind: 'answered',
    status: 200,
    outcome: 'ok',
    contentType: 'application/json',
    body: JSON.stringify({ hash }),
    dataAsOfSeconds: Math.floor(nowMs / 1000),
    records: 1,
    provider: null,
    quota: null,
    effects: [{ kind: 'keep-consent', hash, department, artefact, storedAtMs: nowMs }],
  };
}
