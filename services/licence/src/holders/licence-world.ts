import { checkPresentedClaims } from '@shuqiao/domain/licence/check-claims';
import { nodeLicenceCrypto } from '@shuqiao/protocol/licence/crypto/node-crypto';
import type { LicenceWorld } from '@shuqiao/protocol/licence/verify/licence-ask';
import type { LicenceDeps } from '../deps.ts';
import { DEFAULT_POLICY } from '../trust/compose-trust.ts';

export type WorldDeps = Pick<LicenceDeps, 'trust' | 'status' | 'register'>;

/** What presented licences are judged by, as it is published now. */
export function toLicenceWorld({ trust, status, register }: WorldDeps): LicenceWorld {
  const { index } = trust.current();
  const policy = index.policy(DEFAULT_POLICY);
  if (!policy) throw new Error('the trust document has no default policy');
  return {
    trust: index,
    crypto: nodeLicenceCrypto,
    status,
    register,
    policy,
    checkClaims: checkPresentedClaims,
  };
}
