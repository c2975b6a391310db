import type { PublicJwk } from '@shuqiao/protocol/keys/jwk';
import { toVerificationKey } from '@shuqiao/protocol/keys/to-verification-key';
import type { VerificationKey } from '@shuqiao/protocol/sqx/verify-signature';
import type { ClientOptions } from './client-options.ts';

export type PinnedKeys = ReadonlyMap<string, VerificationKey>;

/** No key of the gateway is known, and trusting the first ones was not asked for. */
export class GatewayKeysUnknown extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'GatewayKeysUnknown';
  }
}

/** The set is fixed on first use and kept: a gateway cannot replace its keys by serving others (SQX-R84). */
export function createKeyPin(options: ClientOptions): () => Promise<PinnedKeys> {
  const { gatewayKeys } = options;
  let pinned = gatewayKeys && Promise.resolve(toPinned(gatewayKeys));
  return () => {
    pinned ??= fetchFirst(options).catch((error: unknown) => {
      pinned = undefined;
      throw error;
    });
    return pinned;
  };
}

function toPinned(keys: readonly PublicJwk[]): PinnedKeys {
  return new Map(keys.map((jwk) => [jwk.kid, toVerificationKey(jwk)]));
}

async function fetchFirst({ trustFirstKeys, baseUrl, fetch = globalThis.fetch }: ClientOptions) {
  if (!trustFirstKeys) throw new GatewayKeysUnknown('Give gatewayKeys, or ask for trustFirstKeys');
  return toPinned(await fetchGatewayKeys(baseUrl, fetch));
}

type ListedKey = PublicJwk & { readonly revokedAt?: string | null };

/** The gateway's published key set without what it has revoked. As trustworthy as the connection. */
export async function fetchGatewayKeys(baseUrl: string, fetch = globalThis.fetch): Promise<PublicJwk[]> {
  const url = `${baseUrl}/exchange/v1/keys`;
  const response = await fetch(url).catch((cause: unknown) => {
    throw new GatewayKeysUnknown(`No answer from ${url}`, { cause });
  });
  const keys = response.ok ? ((await response.json()) as { keys?: ListedKey[] }).keys : undefined;
  const live = keys?.filter(({ revokedAt }) => !revokedAt) ?? [];
  if (live.length === 0) throw new GatewayKeysUnknown(`${url} lists no key (status ${response.status})`);
  return live;
}
