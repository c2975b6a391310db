import type { Clock } from '@shuqiao/http/clock';
import type { PrivateJwk } from '@shuqiao/http/load-or-create-key';
import { mintPersonToken } from '@shuqiao/http/mint-person-token';
import type { Person } from '@shuqiao/http/person';
import { toRole } from '../accounts/to-portal-account.ts';
import type { SignedIn } from '../session/sessions.ts';

/** A short-lived person token for a session; undefined where the role sees no data. */
export type MintToken = (signedIn: SignedIn) => Promise<string | undefined>;

interface Options {
  /** keys/persons.jwk: the services trust it. */
  readonly key: PrivateJwk;
  readonly issuer: string;
  readonly clock: Clock;
}

interface Minted {
  readonly token: string;
  readonly goodUntilMs: number;
}

const LIFETIME_SECONDS = 60;
/** A token that is about to expire could do so on its way. */
const REUSED_MS = (LIFETIME_SECONDS - 15) * 1_000;
const MAX_TOKENS = 10_000;

function toPerson({ account: { id, role, department } }: SignedIn): Person {
  return { subject: id, role: toRole(role), ...(department === null ? {} : { department }) };
}

/** Signing costs more than most answers, so a session's token serves it until 15 seconds before its end. */
export function personTokens({ key, issuer, clock }: Options): MintToken {
  const minted = new Map<string, Minted>();
  const identity = { key, issuer: `${issuer}#persons`, audience: issuer, lifetimeSeconds: LIFETIME_SECONDS };

  return async function mintToken(signedIn) {
    const person = toPerson(signedIn);
    if (person.role === 'administrator') return undefined;
    const nowMs = clock();
    const known = minted.get(signedIn.tokenHash);
    if (known && known.goodUntilMs > nowMs) return known.token;
    const token = await mintPersonToken(person, { ...identity, nowMs });
    if (minted.size >= MAX_TOKENS) minted.clear();
    minted.set(signedIn.tokenHash, { token, goodUntilMs: nowMs + REUSED_MS });
    return token;
  };
}
