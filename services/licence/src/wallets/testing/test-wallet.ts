import type { PrivateJwk } from '@shuqiao/protocol/keys/jwk';
import { decodeBase64url } from '@shuqiao/protocol/licence/base64url';
import type { JsonWebKey } from '@shuqiao/protocol/licence/crypto/crypto-port';
import { createNodeSigner, nodeLicenceCrypto } from '@shuqiao/protocol/licence/crypto/node-crypto';
import { presentLicence } from '@shuqiao/protocol/licence/sd-jwt/present-licence';
import { readCompactJws } from '@shuqiao/protocol/licence/sd-jwt/read-compact-jws';
import { DcqlQuery } from 'dcql';

export interface HeldLicence {
  readonly token: string;
  readonly vct: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

export interface RequestClaims {
  readonly client_id: string;
  readonly response_uri: string;
  readonly response_mode: string;
  readonly response_type: string;
  readonly nonce: string;
  readonly state: string;
  readonly aud: string;
  readonly exp: number;
  readonly wallet_nonce?: string;
  readonly dcql_query: DcqlQuery.Input;
}

export interface Presenting {
  readonly audience?: string;
  readonly nonce?: string;
  readonly key?: PrivateJwk;
  /** Shown besides what was asked for. */
  readonly more?: readonly string[];
  /** False: without the holder's proof. */
  readonly bound?: boolean;
  readonly only?: readonly string[];
}

export interface WalletOptions {
  readonly fetch: (url: string, init?: RequestInit) => Response | Promise<Response>;
  readonly held: readonly HeldLicence[];
  readonly key: PrivateJwk;
  readonly clock: () => number;
}

const form = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/oauth-authz-req+jwt' },
  body: new URLSearchParams(fields).toString(),
});

/** A holder's wallet as OpenID4VP 1.0 describes it, with nothing taken on trust from the window. */
export function testWallet({ fetch, held, key, clock }: WalletOptions) {
  const walletNonce = 'wallet-nonce-of-this-fetch';

  async function fetchRequest(uri: string, method: 'get' | 'post' = 'post'): Promise<RequestClaims> {
    const query = new URL(uri).searchParams;
    const asked = method === 'post' ? form({ wallet_nonce: walletNonce, wallet_metadata: '{}' }) : {};
    const answer = await fetch(query.get('request_uri') ?? '', asked);
    if (answer.status !== 200) throw new Error(`the request answered ${answer.status}`);
    if (answer.headers.get('content-type') !== 'application/oauth-authz-req+jwt')
      throw new Error('media type');
    const claims = verifyRequest(await answer.text(), query.get('client_id') ?? '');
    if (claims.wallet_nonce !== (method === 'post' ? walletNonce : undefined))
      throw new Error('wallet_nonce');
    if (claims.exp * 1_000 <= clock()) throw new Error('exp');
    return claims;
  }

  /** DCQL by an implementation that is not ours, claims down to what each query asks for. */
  async function makeVpToken(
    request: RequestClaims,
    presenting: Presenting = {},
  ): Promise<Record<string, string[]>> {
    const query = DcqlQuery.parse(request.dcql_query);
    DcqlQuery.validate(query);
    const credentials = held.map(({ vct, claims }) => ({
      credential_format: 'dc+sd-jwt' as const,
      vct,
      claims: claims as never,
      cryptographic_holder_binding: true,
    }));
    const result = DcqlQuery.query(query, credentials);
    if (!result.can_be_satisfied) throw new Error('nothing held satisfies the query');
    const vpToken: Record<string, string[]> = {};
    for (const [id, match] of Object.entries(result.credential_matches)) {
      const licence = match.success ? held[match.valid_credentials[0].input_credential_index] : undefined;
      const asked = query.credentials.find((credential) => credential.id === id);
      if (!licence || !asked) continue;
      const paths = (asked.claims ?? []).map((claim) => ('path' in claim ? String(claim.path[0]) : ''));
      vpToken[id] = [await present(licence.token, paths, request, presenting)];
    }
    return vpToken;
  }

  function present(
    token: string,
    paths: readonly string[],
    request: RequestClaims,
    { audience, nonce, key: other, more = [], bound = true, only = paths }: Presenting,
  ): string | Promise<string> {
    const names = [...only, ...more];
    const binding = {
      signer: createNodeSigner(other ?? key),
      audience: audience ?? request.client_id,
      nonce: nonce ?? request.nonce,
      iatSeconds: Math.floor(clock() / 1_000),
    };
    const presenting = { show: (name: string) => names.includes(name), ...(bound && { binding }) };
    return presentLicence(token, presenting, nodeLicenceCrypto);
  }

  return {
    fetchRequest,
    makeVpToken,
    async send(
      request: RequestClaims,
      vpToken: object,
      over: Record<string, string> = {},
    ): Promise<Response> {
      const fields = { vp_token: JSON.stringify(vpToken), state: request.state, ...over };
      return fetch(request.response_uri, form(fields));
    },
    async decline(request: RequestClaims, error = 'access_denied'): Promise<Response> {
      return fetch(request.response_uri, form({ error, state: request.state }));
    },
    /** From the QR code to the response, as it should go. */
    async answer(uri: string, presenting: Presenting = {}): Promise<Response> {
      const request = await fetchRequest(uri);
      return this.send(request, await makeVpToken(request, presenting));
    },
  };
}

function verifyRequest(text: string, clientId: string): RequestClaims {
  const read = readCompactJws(text);
  if ('code' in read) throw new Error('the request object is malformed');
  const { header, payload, signed, signature } = read;
  if (header.typ !== 'oauth-authz-req+jwt' || header.alg !== 'ES256') throw new Error('header');
  const jwk = resolveDid(clientId, String(header.kid));
  if (!nodeLicenceCrypto.verify('ES256', jwk, signed, signature)) throw new Error('signature');
  const claims = payload as unknown as RequestClaims;
  if (claims.client_id !== clientId || claims.aud !== 'https://self-issued.me/v2')
    throw new Error('client_id');
  if (claims.response_type !== 'vp_token' || claims.response_mode !== 'direct_post') throw new Error('mode');
  return claims;
}

/** did:jwk: the document is in the name. */
function resolveDid(clientId: string, kid: string): JsonWebKey {
  const [prefix, ...did] = clientId.split(':');
  const [method, name, encoded = ''] = did;
  if (prefix !== 'decentralized_identifier' || method !== 'did' || name !== 'jwk')
    throw new Error('client_id');
  if (kid !== `did:jwk:${encoded}#0`) throw new Error('kid');
  return JSON.parse(new TextDecoder().decode(decodeBase64url(encoded))) as JsonWebKey;
}
