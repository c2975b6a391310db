import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { Caller } from '@shuqiao/http/signed/caller';
import { checkNonce } from '@shuqiao/http/signed/check-nonce';
import type { Perform } from '@shuqiao/http/signed/perform';
import { parseBody, readSignedBody, refuseFlaw } from '@shuqiao/http/signed/read-signed-body';
import type { Hono } from 'hono';
import type { ExchangeDeps } from '../deps.ts';
import type { Settlement } from '../operations/settlement.ts';

export type AnswerOwnData = (caller: Caller<'own_data'>, body: unknown) => Promise<Settlement>;

/** A signed operation on what belongs to the caller's own department: grants, evidence, consents. */
export function askOwnData(
  app: Hono<ServiceEnv>,
  path: string,
  perform: Perform<Settlement>,
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
