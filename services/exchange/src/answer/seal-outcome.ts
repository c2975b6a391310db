import { randomBytes } from 'node:crypto';
import type { ComposedAnswer } from '@shuqiao/http/signed/compose-answer';
import { commitTo, SALT_BYTES } from '@shuqiao/protocol/evidence/commitment';
import type { LeafDraft } from '../evidence/group-commit.ts';

const poolSize = 256;
let pool = Buffer.alloc(0);

/** Salts are drawn many at a time; each is used once (EVL-R5). */
function takeSalt(): Buffer {
  if (pool.length < SALT_BYTES) pool = randomBytes(poolSize * SALT_BYTES);
  const salt = pool.subarray(0, SALT_BYTES);
  pool = pool.subarray(SALT_BYTES);
  return salt;
}

function commit(message: string): { message: string; salt: Buffer; commitment: string } {
  const salt = takeSalt();
  return { message, salt, commitment: commitTo(salt, message) };
}

/** What the outcome of one request leaves in the log: a refusal by itself, anything else beside its request. */
export function sealOutcome(
  token: string,
  answer: ComposedAnswer,
  requester: string,
  provider: string | null,
): LeafDraft[] {
  if (answer.outcome === 'refused') {
    const outcome = { t: 'request.refused', more: { o: 'refused' }, departments: [requester] } as const;
    return [{ ...outcome, ...commit(answer.claimsText) }];
  }
  const departments = provider === null ? [requester] : [requester, provider];
  return [
    { t: 'request.accepted', departments, more: {}, ...commit(token) },
    {
      t: 'response',
      departments,
      more: { o: answer.outcome },
      requestRef: 'previous',
      ...commit(answer.claimsText),
    },
  ];
}
