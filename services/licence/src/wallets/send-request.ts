import { Problem } from '@shuqiao/http/problem';
import { findWalletTransaction } from '@shuqiao/storage/licence/wallet-transaction';
import type { Context, Hono } from 'hono';
import type { LicenceEnv } from '../licence-env.ts';
import { malformed, readForm } from './read-form.ts';
import { REQUEST_OBJECT_TYPE, signRequestObject } from './sign-request-object.ts';
import type { WalletDeps } from './wallet-deps.ts';

const PATH = '/licence/v1/wallet/requests/:id';
const MAX_FORM_BYTES = 16_384;
const walletNonceForm = /^[A-Za-z0-9._~+/=-]{1,256}$/;

/** A wallet fetches the signed request, by GET (RFC 9101) or by POST with a nonce of its own (OpenID4VP 1.0 §5.10). */
export function sendWalletRequest(app: Hono<LicenceEnv>, deps: WalletDeps): void {
  app.get(PATH, (c) => send(c, deps, c.req.param('id'), undefined));
  app.post(PATH, async (c) => {
    const walletNonce = (await readForm(c, MAX_FORM_BYTES)).get('wallet_nonce');
    if (walletNonce !== undefined && !walletNonceForm.test(walletNonce)) throw malformed('fields');
    return send(c, deps, c.req.param('id'), walletNonce);
  });
}

async function send(
  c: Context<LicenceEnv>,
  { store, clock, walletClient: client, origin }: WalletDeps,
  id: string,
  walletNonce: string | undefined,
): Promise<Response> {
  const nowMs = clock();
  const transaction = await findWalletTransaction(store.read, id, nowMs);
  if (transaction?.state !== 'open') throw new Problem('wallet_request_over');
  const request = await signRequestObject(transaction, { client, origin, nowMs, walletNonce });
  return c.body(request, 200, {
    'Content-Type': `application/${REQUEST_OBJECT_TYPE}`,
    'Cache-Control': 'no-store',
  });
}
