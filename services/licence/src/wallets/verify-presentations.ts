import { readPresentation } from '@shuqiao/protocol/licence/sd-jwt/read-presentation';
import { getCheckText } from '@shuqiao/protocol/licence/verify/check-texts';
import { parseVct } from '@shuqiao/protocol/licence/verify/vct';
import type { WalletResult } from '@shuqiao/schemas/types/licence-wallet-answer';
import type { WalletTransaction } from '@shuqiao/storage/licence/wallet-transaction';
import type { Judged, ServiceVerification } from '../verify/service-verification.ts';
import { verifyPresented } from '../verify/verify-presented.ts';
import type { CredentialQuery, DcqlQuery } from './dcql.ts';
import { isAnswered, satisfies } from './evaluate-dcql.ts';
import { hashOneTimeText } from './one-time-text.ts';
import { type Presented, recordPresentations } from './record-presentations.ts';
import type { WalletDeps } from './wallet-deps.ts';

/**
 * OpenID4VP 1.0 §8.6: each presentation by the table of checks, our query again over what they show (V16), and the
 * receipts of them all put on record together.
 */
export async function verifyPresentations(
  deps: WalletDeps,
  transaction: WalletTransaction,
  query: DcqlQuery,
  presentations: ReadonlyMap<string, string>,
): Promise<WalletResult> {
  const presented: Presented[] = [];
  for (const credential of query.credentials) {
    const text = presentations.get(credential.id);
    if (text === undefined) continue;
    presented.push({ query: credential, ...(await verifyOne(deps, transaction, credential, text)) });
  }
  const licences = await recordPresentations(deps, transaction, presented);
  return { ...summarise(query, presented), reason: null, licences };
}

async function verifyOne(
  deps: WalletDeps,
  { nonceHash }: WalletTransaction,
  query: CredentialQuery,
  text: string,
): Promise<Judged> {
  const useNonce = (nonce: string) => hashOneTimeText(nonce) === nonceHash;
  const judged = await verifyPresented(
    text,
    {
      type: toType(query),
      want: (query.claims ?? []).flatMap(({ path: [name] }) => name ?? []),
      binding: { audience: deps.walletClient.clientId, useNonce },
    },
    deps,
  );
  return { ...judged, verification: checkAnswer(judged.verification, query, text) };
}

function checkAnswer(
  verification: ServiceVerification,
  query: CredentialQuery,
  text: string,
): ServiceVerification {
  const { accepted, shown } = verification;
  if (!accepted || !shown) return verification;
  if (!satisfies(query, shown)) return refuse(verification, 'V16', 'query_unsatisfied');
  // The query asks for the holder's proof whatever the type: without it what was shown once could be shown again.
  return hasHolderProof(text) ? verification : refuse(verification, 'V1', 'key_binding_missing');
}

function hasHolderProof(text: string): boolean {
  const read = readPresentation(text);
  return !('code' in read) && read.keyBinding !== undefined;
}

function refuse(
  verification: ServiceVerification,
  id: 'V1' | 'V16',
  code: 'key_binding_missing' | 'query_unsatisfied',
): ServiceVerification {
  const failed = { outcome: 'fail', code } as const;
  const checks = verification.checks.map((check) =>
    check.id === id ? { ...check, ...failed, detail: getCheckText(failed) } : check,
  );
  return { ...verification, outcome: 'invalid', accepted: false, checks };
}

function toType({ meta }: CredentialQuery): string {
  const [vct = ''] = meta.vct_values;
  return parseVct(vct)?.type ?? '';
}

function summarise(
  query: DcqlQuery,
  presented: readonly Presented[],
): Pick<WalletResult, 'outcome' | 'missing'> {
  const missing = listMissing(query, presented);
  const outcomes = presented.map(({ verification }) => verification.outcome);
  if (outcomes.includes('invalid')) return { outcome: 'invalid', missing };
  if (outcomes.includes('indeterminate')) return { outcome: 'indeterminate', missing };
  return { outcome: missing.length === 0 ? 'valid' : 'invalid', missing };
}

/** Of what has alternatives, the first that the matter names. */
function listMissing(query: DcqlQuery, presented: readonly Presented[]): string[] {
  const accepted = new Set(
    presented.filter((each) => each.verification.accepted).map((each) => each.query.id),
  );
  return query.credential_sets
    .filter((set) => !isAnswered({ ...query, credential_sets: [set] }, accepted))
    .flatMap(({ options: [[first = ''] = []] }) => query.credentials.find(({ id }) => id === first) ?? [])
    .map(toType);
}
