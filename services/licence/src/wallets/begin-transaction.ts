import { checkMatter } from '@shuqiao/domain/licence/check-matter';
import { listTypesOf } from '@shuqiao/domain/licence/matter';
import { Problem } from '@shuqiao/http/problem';
import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import type { WalletTransactionAsk } from '@shuqiao/schemas/types/licence-wallet-transaction';
import type { WalletTransactionAnswer } from '@shuqiao/schemas/types/licence-wallet-transaction-answer';
import type { Matter } from '@shuqiao/storage/licence/matter';
import { insertWalletTransaction } from '@shuqiao/storage/licence/wallet-transaction';
import type { Hono } from 'hono';
import type { Acting } from '../gate/acting.ts';
import { departmentOperation } from '../gate/department-operation.ts';
import type { LicenceEnv } from '../licence-env.ts';
import { getMatter } from '../matters/get-matter.ts';
import { toDcql } from './dcql.ts';
import { hashOneTimeText, newOneTimeText } from './one-time-text.ts';
import type { WalletDeps } from './wallet-deps.ts';

/** LIC-H3. */
const LIFE_MS = 300_000;

/** A window asks a holder's wallet for what one matter needs (OpenID4VP 1.0). */
export function beginWalletTransaction(app: Hono<LicenceEnv>, deps: WalletDeps): void {
  departmentOperation<WalletTransactionAsk>(
    app,
    {
      path: '/licence/v1/wallet/transactions',
      schema: 'licence-wallet-transaction',
      roles: ['clerk', 'officer'],
    },
    deps,
    async (acting, ask) => ({ status: 201, body: await begin(deps, acting, ask) }),
  );
}

async function begin(
  deps: WalletDeps,
  { department, actor }: Acting,
  { matter: code, caseId, returnTo }: WalletTransactionAsk,
): Promise<WalletTransactionAnswer> {
  const { matter, types } = await getReviewedMatter(deps, code, department);
  await checkCase(deps, caseId, matter);
  const id = deps.newId();
  const [nonce, state] = [newOneTimeText(), newOneTimeText()];
  const expiresMs = deps.clock() + LIFE_MS;
  const transaction = {
    id,
    nonceHash: hashOneTimeText(nonce),
    dcql: toDcql(matter, (type) => types.get(type)),
    matter: code,
    department,
    expiresMs,
    terms: { nonce, state, caseId, actor, returnTo: returnTo ?? null },
  };
  await deps.store.write((w) => insertWalletTransaction(w, transaction));
  return { id, uri: toUri(deps, id), expiresAt: new Date(expiresMs).toISOString() };
}

/** LIC-D1: the matter as it was reviewed, held against the types as they are now. */
async function getReviewedMatter(
  deps: WalletDeps,
  code: string,
  department: string,
): Promise<{ matter: Matter; types: ReadonlyMap<string, LicenceType> }> {
  const matter = await getMatter(deps, code, department);
  const { index } = deps.trust.current();
  const known = matter.requirements.flatMap(listTypesOf).flatMap((type) => index.findType(type) ?? []);
  const refusal = checkMatter(matter, known);
  if (refusal) throw new Problem(refusal.code, { excess: refusal.excess });
  return { matter, types: new Map(known.map((type) => [type['x-licenceType'], type])) };
}

async function checkCase({ findCase, clock }: WalletDeps, caseId: string, matter: Matter): Promise<void> {
  const found = await findCase(caseId);
  if (found && 'code' in found) throw new Problem('dependency_unavailable');
  const isOpen = found && (found.closedAtMs === null || clock() < found.closedAtMs);
  if (!isOpen || found.department !== matter.department || found.matter !== matter.code) {
    throw new Problem('case_not_open');
  }
}

function toUri({ walletClient, origin }: WalletDeps, id: string): string {
  const query = new URLSearchParams({
    client_id: walletClient.clientId,
    request_uri: `${origin}/licence/v1/wallet/requests/${id}`,
    request_uri_method: 'post',
  });
  return `openid4vp://?${query}`;
}
