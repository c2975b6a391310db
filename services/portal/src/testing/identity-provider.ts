import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import Provider from 'oidc-provider';
import { onTestFinished } from 'vitest';

export interface IdentityProvider {
  readonly issuer: string;
  /** What it says of the person who signs in; without `sub` the person refuses. */
  person: { readonly sub?: string; readonly [claim: string]: unknown };
  stop(): Promise<void>;
  /** Again, on the same port. */
  start(): Promise<void>;
}

export interface ProviderOptions {
  readonly redirectUri: string;
  /** Claims only at the userinfo endpoint, as the standard has it, instead of in the ID token too. */
  readonly conforms?: boolean;
}

export const CLIENT = { clientId: 'shuqiao-portal', clientSecret: 'a-secret-of-the-test-client' };

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function createSigningKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'test' };
}

function createProvider(
  issuer: string,
  key: JWK,
  { redirectUri, conforms = false }: ProviderOptions,
  say: () => IdentityProvider['person'],
): Provider {
  const provider = new Provider(issuer, {
    clients: [
      { client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: [redirectUri] },
    ],
    claims: { openid: ['sub', 'name', 'shuqiao_role', 'shuqiao_department'] },
    conformIdTokenClaims: conforms,
    cookies: { keys: ['a key of the test provider'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    jwks: { keys: [key as Record<string, string>] },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...say(), sub }) }),
    async loadExistingGrant({ oidc }) {
      const { client, session } = oidc;
      const clientId = client?.clientId ?? '';
      const grant = new provider.Grant({ clientId, accountId: session?.accountId ?? '' });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  return provider;
}

/** Signs the person in without a form, or refuses where there is nobody. */
async function interact(
  provider: Provider,
  person: IdentityProvider['person'],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { sub } = person;
  const result = sub === undefined ? { error: 'access_denied' } : { login: { accountId: sub } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

/** A certified OpenID provider on a port of its own, whose people sign in by themselves. */
export async function startIdentityProvider(options: ProviderOptions): Promise<IdentityProvider> {
  let server = createServer();
  const port = await listen(server, 0);
  const issuer = `http://127.0.0.1:${port}`;
  const key = await createSigningKey();
  const provider = createProvider(issuer, key, options, () => identityProvider.person);
  const answer = provider.callback();

  function serve(request: IncomingMessage, response: ServerResponse): void {
    const isInteraction = request.url?.startsWith('/interaction/') ?? false;
    if (isInteraction) void interact(provider, identityProvider.person, request, response);
    else void answer(request, response);
  }
  const identityProvider: IdentityProvider = {
    issuer,
    person: { sub: 'wang@city.example', name: '王审计', shuqiao_role: 'auditor' },
    stop: () => close(server),
    async start() {
      server = createServer(serve);
      await listen(server, port);
    },
  };
  server.on('request', serve);
  onTestFinished(() => close(server));
  return identityProvider;
}
