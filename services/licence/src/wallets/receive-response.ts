import { timingSafeEqual } from 'node:crypto';
import { Problem } from '@shuqiao/http/problem';
import type { WalletResult } from '@shuqiao/schemas/types/licence-wallet-answer';
import {
  answerWalletTransaction,
  findWalletTransaction,
  takeWalletTransaction,
  type WalletTransaction,
} from '@shuqiao/storage/licence/wallet-transaction';
import type { Hono } from 'hono';
import type { LicenceEnv } from '../licence-env.ts';
import type { DcqlQuery } from './dcql.ts';
import { readVpToken } from './evaluate-dcql.ts';
import { hashOneTimeText, newOneTimeText } from './one-time-text.ts';
import { malformed, readForm } from './read-form.ts';
import { toDeskCode } from './response-code.ts';
import { verifyPresentations } from './verify-presentations.ts';
import type { WalletDeps } from './wallet-deps.ts';

/** Room for eight licences of the largest size. */
const MAX_FORM_BYTES = 1_048_576;
/** OpenID4VP 1.0 §8.5, RFC 6749 §4.1.2.1; any other word of a wallet is not repeated. */
const errorForm =
  /^(access_denied|invalid_request|invalid_client|invalid_scope|unauthorized_client|unsupported_response_type|server_error|temporarily_unavailable|vp_formats_not_supported|invalid_request_uri_method|invalid_transaction_data|wallet_unavailable)$/;

const nothing = { licences: [], missing: [] };

/** The wallet's answer, by `direct_post` (OpenID4VP 1.0 §8.2): the first one counts, right or wrong (LIC-H3). */
export function receiveWalletResponse(app: Hono<LicenceEnv>, deps: WalletDeps): void {
  app.post('/licence/v1/wallet/responses/:id', async (c) => {
    const form = await readForm(c, MAX_FORM_BYTES);
    const transaction = await take(deps, c.req.param('id'), form.get('state'));
    const code = transaction.terms.returnTo === null ? undefined : newOneTimeText();
    const keep = (result: WalletResult) => keepAnswer(deps, transaction, result, code);
    try {
      await keep(await judge(deps, transaction, form));
    } catch (error) {
      await keep({
        outcome: 'failed',
        reason: error instanceof Problem ? error.code : 'internal',
        ...nothing,
      });
      throw error;
    }
    const redirect = code === undefined ? {} : { redirect_uri: toReturnAddress(transaction, code) };
    return c.json(redirect, 200, { 'Cache-Control': 'no-store' });
  });
}

/** Who does not know the request cannot use it up. */
async function take(
  { store, clock }: WalletDeps,
  id: string,
  state: string | undefined,
): Promise<WalletTransaction> {
  const nowMs = clock();
  const open = await findWalletTransaction(store.read, id, nowMs);
  if (open?.state !== 'open') throw new Problem('wallet_request_over');
  if (state === undefined || !isSame(state, open.terms.state)) throw malformed('state');
  const taken = await store.write((w) => takeWalletTransaction(w, { id }, nowMs));
  if (!taken) throw new Problem('wallet_request_over');
  return taken;
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(hashOneTimeText(given)), Buffer.from(hashOneTimeText(expected))];
  return timingSafeEqual(a, b);
}

async function judge(
  deps: WalletDeps,
  transaction: WalletTransaction,
  form: ReadonlyMap<string, string>,
): Promise<WalletResult> {
  const error = form.get('error');
  if (error !== undefined) {
    return { outcome: 'declined', reason: errorForm.test(error) ? error : 'other', ...nothing };
  }
  const query = transaction.dcql as DcqlQuery;
  const presentations = readVpToken(form.get('vp_token') ?? '', query);
  if (!presentations) throw malformed('vp_token');
  return verifyPresentations(deps, transaction, query, presentations);
}

async function keepAnswer(
  { store }: WalletDeps,
  { id, department, terms }: WalletTransaction,
  response: WalletResult,
  code = toDeskCode({ id, department, actor: terms.actor }),
): Promise<void> {
  const responseCodeHash = hashOneTimeText(code);
  await store.write((w) => answerWalletTransaction(w, id, { response, responseCodeHash }));
}

function toReturnAddress({ terms }: WalletTransaction, code: string): string {
  const address = new URL(terms.returnTo ?? '');
  address.hash = `response_code=${code}`;
  return address.href;
}
