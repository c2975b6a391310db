import { useService } from '../../api/use-service.ts';
import type { PublicEcJwk } from '../../sqx/browser-key.ts';

interface KeySet {
  readonly keys: readonly (PublicEcJwk & { readonly revokedAt?: string | null })[];
}

/** What the gateway signs answers with; what it has revoked is not believed (SQX-R84). */
export function useGatewayKeys() {
  const query = useService<KeySet>('exchange/keys');
  const keys = query.data?.keys.filter(({ alg, revokedAt }) => alg === 'ES256' && !revokedAt);
  return { query, keys };
}
