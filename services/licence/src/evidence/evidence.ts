import type { Fetch } from '@shuqiao/http/fetch';
import { Problem } from '@shuqiao/http/problem';
import { readJsonAnswer } from '@shuqiao/http/read-json-answer';
import type { LogPromise } from '@shuqiao/protocol/sqx/response-claims';
import type { LeafCursor, LeafDraftBody } from '@shuqiao/schemas/types/leaf-drafts';
import type { LeafDraftsAnswer } from '@shuqiao/schemas/types/leaf-drafts-answer';

export interface Evidence {
  /**
   * Puts these on record together, in this order, before anybody is told; answers where they are. With a
   * cursor only what it had not reached before is put on record and answered. Throws the problem `log_down` when nothing is known to be on record.
   */
  append(leaves: readonly LeafDraftBody[], cursor?: LeafCursor): Promise<readonly LogPromise[]>;
}

const logDown = (cause: unknown): Problem =>
  new Problem('log_down', {}, { cause, headers: { 'Retry-After': '1' } });

/** The evidence log is the exchange's: one log for all that the gateway has done (EVL-R14). */
export function evidenceOf(exchange: Fetch): Evidence {
  async function send(body: string): Promise<LeafDraftsAnswer> {
    const answer = await exchange('/exchange/v1/leaves', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
    return readJsonAnswer<LeafDraftsAnswer>(answer);
  }

  return {
    async append(leaves, cursor) {
      try {
        const { origin, entries } = await send(JSON.stringify({ leaves, ...(cursor && { cursor }) }));
        return entries.map(({ index, leaf }) => ({ origin, index, leaf }));
      } catch (cause) {
        throw logDown(cause);
      }
    },
  };
}
