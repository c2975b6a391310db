import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { Caller } from '@shuqiao/http/signed/caller';
import { checkNonce } from '@shuqiao/http/signed/check-nonce';
import { parseBody, readSignedBody, refuseFlaw } from '@shuqiao/http/signed/read-signed-body';
import type { Context } from 'hono';
import type { ExchangeDeps } from '../../deps.ts';
import { withRetryKey } from '../idem/with-retry-key.ts';
import type { Settlement } from '../settlement.ts';
import { answerQuery } from './answer-query.ts';
import { decideQuery } from './decide-query.ts';
import { hostedSource } from './hosted-source.ts';
import { sampleSource } from './sample-source.ts';

/** Steps 22 to 30 of SQX-1 §3 for a query: of hosted records, or of samples. */
export async function query(
  caller: Caller<'query'>,
  c: Context<ServiceEnv>,
  deps: ExchangeDeps,
): Promise<Settlement> {
  const read = await readSignedBody(c, caller.claims.bh);
  if ('refused' in read) return read.refused;
  const refused = checkNonce(caller.claims, deps.nonces);
  return refused ?? withRetryKey(caller.claims, deps, () => runQuery(caller, read.bytes, deps));
}

async function runQuery(caller: Caller<'query'>, bytes: Buffer, deps: ExchangeDeps): Promise<Settlement> {
  const parsed = parseBody(bytes);
  const body = 'value' in parsed ? parsed.value : undefined;
  const source = caller.system.directory.sandbox ? sampleSource : hostedSource;
  const decided = await decideQuery(caller, body, source, deps);
  if ('refused' in decided) return decided.refused;
  if ('flaw' in parsed) return refuseFlaw(parsed.flaw);
  return answerQuery(caller, body, decided, source, deps);
}
