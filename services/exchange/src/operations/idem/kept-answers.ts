import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Refused } from '@shuqiao/http/signed/outcome';
import { hashBody } from '@shuqiao/protocol/sqx/body-hash';
import type { DeliveryClaims, QueryClaims } from '@shuqiao/protocol/sqx/operations';
import type { Effect } from '@shuqiao/storage/exchange/evidence-writer';
import { findKeptAnswer } from '@shuqiao/storage/exchange/kept-answer';
import type { Store } from '@shuqiao/storage/store';
import type { Answered } from '../settlement.ts';

type RetriedClaims = QueryClaims | DeliveryClaims;

/** SQX-R55. */
const lifeMs = 600_000;

export type Retry =
  | { kind: 'first' }
  | { kind: 'kept'; answer: Answered }
  | { kind: 'refused'; refused: Refused };

export interface KeptAnswers {
  /** Step 25: the kept answer, a conflict, or leave to go on; `end` must be called when it went on. */
  begin(claims: RetriedClaims): Promise<Retry>;
  end(claims: RetriedClaims): void;
  /** The effect that keeps a final answer, in the transaction of its evidence (EVL-R11). */
  keep(claims: RetriedClaims, answer: Answered, nowMs: number): Effect[];
}

/** SQX-R50. */
function fingerprint(claims: RetriedClaims): string {
  const { resource_id, contract, htu, bh } = claims;
  const scope =
    'grant_id' in claims ? [claims.grant_id, claims.purpose, claims.case_id] : [claims.channel_id];
  return hashBody(JSON.stringify([resource_id, contract, ...scope, htu, bh]));
}

const refuse = (code: 'idem_conflict' | 'idem_in_progress', headers: Record<string, string> = {}): Retry => ({
  kind: 'refused',
  refused: { kind: 'refused', code, headers, spendsToken: true },
});

function encrypt(key: Buffer, text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

function decrypt(key: Buffer, text: string): string {
  const bytes = Buffer.from(text, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8');
}

/** Retry keys (SQX-R50 to R55): an act that was answered is answered again, not done again. */
export function keptAnswers(store: Store, key: Buffer, clock: () => number): KeptAnswers {
  const running = new Set<string>();
  const nameOf = ({ iss, idem }: RetriedClaims): string => `${iss}\n${idem}`;

  return {
    async begin(claims) {
      if (claims.idem === undefined) return { kind: 'first' };
      const name = nameOf(claims);
      if (running.has(name)) return refuse('idem_in_progress', { 'Retry-After': '1' });
      running.add(name);
      const kept = await findKeptAnswer(store.read, claims.iss, claims.idem, clock());
      if (!kept) return { kind: 'first' };
      running.delete(name);
      if (kept.fingerprint !== fingerprint(claims)) return refuse('idem_conflict');
      const answer: Answered = JSON.parse(decrypt(key, kept.answer));
      return { kind: 'kept', answer: { ...answer, idemOf: kept.requestJti, quota: null, effects: [] } };
    },
    end: (claims) => void running.delete(nameOf(claims)),
    keep(claims, answer, nowMs) {
      const { iss: issuer, idem, jti: requestJti } = claims;
      if (idem === undefined) return [];
      const body = answer.body.toString();
      const kept = encrypt(key, JSON.stringify({ ...answer, body, quota: null, effects: [] }));
      const expiresAtMs = nowMs + lifeMs;
      return [
        {
          kind: 'keep-answer',
          issuer,
          idem,
          fingerprint: fingerprint(claims),
          requestJti,
          answer: kept,
          expiresAtMs,
        },
      ];
    },
  };
}
