import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { Hono } from 'hono';
import type { Perform } from '../answer/perform.ts';
import type { ExchangeDeps } from '../deps.ts';
import { checkNonce } from '../gate/check-nonce.ts';
import { parseBody, readSignedBody, refuseFlaw } from '../operations/read-json-body.ts';
import type { Caller, Settlement } from '../operations/settlement.ts';

export type AnswerOwnData = (caller: Caller<'own_data'>, body: unknown) => Promise<Settlement>;

/** A signed operation on what belongs to the caller's own department: grants, evidence, consents. */
export function askOwnData(
  app: Hono<ServiceEnv>,
  path: string,
  perform: Perform,
  deps: ExchangeDeps,
  answer: AnswerOwnData,
): void {
  app.post(path, (c) =>
    perform('own_data', c, undefined, async (caller) => {
      const read = await readSignedBody(c, caller.claims.bh);
      if ('refused' in read) return read.refused;
      const refused = checkNonce(caller.claims, deps.nonces);
      if (refused) return refused;
      const parsed = parseBody(read.bytes);
      return 'flaw' in parsed ? refuseFlaw(parsed.flaw) : answer(caller, parsed.value);
    }),
  );
}
