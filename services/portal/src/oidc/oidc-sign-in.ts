import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { OidcConfig } from './oidc-config.ts';
import { refuse, toOidcProblem, unavailable } from './oidc-problem.ts';
import type { PendingSignIn } from './pending-sign-in.ts';

export type OidcClaims = Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string };

/** Sign-in through the city's identity provider: authorization code with PKCE, state and nonce (OIDC Core §3.1). */
export interface OidcSignIn {
  /** As shown on the sign-in page. */
  readonly name: string;
  readonly config: OidcConfig;
  start(): Promise<{ readonly url: URL; readonly pending: Omit<PendingSignIn, 'to'> }>;
  /** @param search of the address that the browser came back to. @throws Problem `oidc_refused`, `oidc_unavailable` */
  finish(search: string, pending: PendingSignIn): Promise<OidcClaims>;
  /** False after a call that the provider did not answer, until one is answered. */
  isReachable(): boolean;
}

const TIMEOUT_SECONDS = 5;

/** @param redirectUri as registered at the provider. */
export function createOidcSignIn(config: OidcConfig, redirectUri: string): OidcSignIn {
  const { issuer, clientId, clientSecret, scope, roleClaim } = config;
  const execute = issuer.startsWith('http:') ? [allowInsecureRequests] : [];
  let discovered: Promise<Configuration> | undefined;
  let isReachable = true;

  /** Asked when first needed, and again after a failure: the portal starts without its provider. */
  async function discover(): Promise<Configuration> {
    const options = { execute, timeout: TIMEOUT_SECONDS };
    discovered ??= discovery(new URL(issuer), clientId, clientSecret, undefined, options);
    try {
      return await discovered;
    } catch (error) {
      discovered = undefined;
      throw unavailable(error);
    }
  }

  async function observe<T>(work: () => Promise<T>): Promise<T> {
    try {
      const result = await work();
      isReachable = true;
      return result;
    } catch (error) {
      const problem = toOidcProblem(error);
      isReachable = problem.code !== 'oidc_unavailable';
      throw problem;
    }
  }

  /** Some providers put such claims into the ID token, some answer them at the userinfo endpoint only. */
  async function completeClaims(
    client: Configuration,
    claims: OidcClaims,
    accessToken: string,
  ): Promise<OidcClaims> {
    if (claims[roleClaim] !== undefined || !client.serverMetadata().userinfo_endpoint) return claims;
    return { ...(await fetchUserInfo(client, accessToken, claims.sub)), ...claims };
  }

  return {
    name: config.name ?? new URL(issuer).host,
    config,
    isReachable: () => isReachable,
    start: () =>
      observe(async () => {
        const client = await discover();
        const pending = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
        const url = buildAuthorizationUrl(client, {
          redirect_uri: redirectUri,
          scope,
          state: pending.state,
          nonce: pending.nonce,
          code_challenge: await calculatePKCECodeChallenge(pending.verifier),
          code_challenge_method: 'S256',
        });
        return { url, pending };
      }),
    finish: (search, pending) =>
      observe(async () => {
        const client = await discover();
        const url = new URL(redirectUri + search);
        if (url.searchParams.get('state') !== pending.state) throw refuse('state');
        const tokens = await authorizationCodeGrant(client, url, {
          pkceCodeVerifier: pending.verifier,
          expectedState: pending.state,
          expectedNonce: pending.nonce,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (!claims) throw refuse('answer');
        return completeClaims(client, { ...claims }, tokens.access_token);
      }),
  };
}
