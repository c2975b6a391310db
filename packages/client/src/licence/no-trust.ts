import { indexTrust } from '@shuqiao/protocol/licence/trust/index-trust';
import type { TrustIndex } from '@shuqiao/protocol/licence/trust/trust-index';
import type { LicenceWorld } from '@shuqiao/protocol/licence/verify/licence-ask';

const never = '1970-01-01T00:00:00Z';

/** Knows nobody and ran out long ago: every well-formed licence is `authority_unavailable`, none is invalid for it. */
export function newNoTrust(issuer: string): TrustIndex {
  const nothing = { types: [], issuers: [], authorities: [], statusSigners: [], policies: [] };
  return indexTrust({ issuer, version: 0, issuedAt: never, expiresAt: never, ...nothing });
}

/** Where the gateway has published none: nothing beyond the rules themselves is let through. */
export const strictPolicy: LicenceWorld['policy'] = {
  id: 'strict',
  version: 1,
  keyBinding: {},
  statusMaxAgeSeconds: {},
  acceptIndeterminate: false,
  liveRegister: 'copies',
};
