import type { Awaitable } from '@shuqiao/protocol/licence/crypto/crypto-port';
import { signCompactJws } from '@shuqiao/protocol/licence/sd-jwt/sign-compact-jws';
import type { WalletTransaction } from '@shuqiao/storage/licence/wallet-transaction';
import type { WalletClient } from './wallet-client.ts';

export const REQUEST_OBJECT_TYPE = 'oauth-authz-req+jwt';

const clientMetadata = {
  vp_formats_supported: {
    'dc+sd-jwt': {
      'sd-jwt_alg_values': ['ES256', 'Ed25519', 'PS256'],
      'kb-jwt_alg_values': ['ES256', 'Ed25519'],
    },
  },
};

export interface Requesting {
  readonly client: WalletClient;
  readonly origin: string;
  readonly nowMs: number;
  /** The wallet's own, where it fetched the request by POST. */
  readonly walletNonce?: string | undefined;
}

/** OpenID4VP 1.0 §5, RFC 9101: the signed request as a wallet fetches it. */
export function signRequestObject(
  { id, dcql, terms, expiresMs }: Pick<WalletTransaction, 'id' | 'dcql' | 'terms' | 'expiresMs'>,
  { client, origin, nowMs, walletNonce }: Requesting,
): Awaitable<string> {
  const { clientId, header, signer } = client;
  const claims = {
    iss: clientId,
    aud: 'https://self-issued.me/v2',
    iat: Math.floor(nowMs / 1_000),
    exp: Math.floor(expiresMs / 1_000),
    client_id: clientId,
    response_type: 'vp_token',
    response_mode: 'direct_post',
    response_uri: `${origin}/licence/v1/wallet/responses/${id}`,
    nonce: terms.nonce,
    state: terms.state,
    dcql_query: dcql,
    client_metadata: clientMetadata,
    ...(walletNonce !== undefined && { wallet_nonce: walletNonce }),
  };
  return signCompactJws({ alg: signer.alg, typ: REQUEST_OBJECT_TYPE, ...header }, claims, signer);
}
