import { Problem } from '@shuqiao/http/problem';
import { nodeLicenceCrypto } from '@shuqiao/protocol/licence/crypto/node-crypto';
import { bindTerms } from '@shuqiao/protocol/licence/sd-jwt/bind-terms';
import { readPresentation } from '@shuqiao/protocol/licence/sd-jwt/read-presentation';
import type { LicenceAsk } from '@shuqiao/protocol/licence/verify/licence-ask';
import { findReason, type Verification } from '@shuqiao/protocol/licence/verify/verification';
import { verifyLicence } from '@shuqiao/protocol/licence/verify/verify-licence';
import type { LicenceDeps } from '../deps.ts';
import { findPresented } from './find-presented.ts';
import { useHolderNonce } from './holder-nonces.ts';
import { toLicenceWorld, type WorldDeps } from './licence-world.ts';

export type ProofDeps = WorldDeps & Pick<LicenceDeps, 'clock' | 'hashHolder' | 'issuer' | 'store'>;

/** What the holder signs for; a signature for one is good for no other. */
export type ProofPurpose = 'consent' | 'copy' | 'holder' | 'show' | 'window';

export interface HolderProof {
  readonly holderCode: string;
  /** ZZLXDM. */
  readonly type: string;
  /** Own licence that was presented; undefined for one of another issuer's register. */
  readonly zzbs: string | undefined;
  readonly verification: Verification;
}

/** LIC-H4: the audience of a purpose is our issuer id with the purpose behind it. */
export function toAudience(issuer: string, purpose: ProofPurpose): string {
  return `${issuer}#${purpose}`;
}

/** The nonce of one transaction; where there are terms, it must carry their digest (`bindTerms`). */
export function toBinding(
  deps: ProofDeps,
  purpose: ProofPurpose,
  terms?: object,
): NonNullable<LicenceAsk['binding']> {
  return {
    audience: toAudience(deps.issuer, purpose),
    async useNonce(presented) {
      const [nonce = ''] = presented.split('.', 1);
      const expected = terms === undefined ? nonce : await bindTerms(nonce, terms, nodeLicenceCrypto);
      const isUnused = await useHolderNonce(deps, nonce);
      return isUnused && presented === expected;
    },
  };
}

/**
 * The holder of a licence, proved by their key for this purpose (LIC-H1 to H5), whatever the policy demands of the
 * type. Throws the problem `holder_proof_required`.
 */
export async function proveHolder(
  deps: ProofDeps,
  presented: string,
  purpose: ProofPurpose,
  terms?: object,
): Promise<HolderProof> {
  const read = readPresentation(presented);
  if ('code' in read) throw refuse(read.code);
  if (!read.keyBinding) throw refuse('key_binding_missing');
  const ask = { presented, binding: toBinding(deps, purpose, terms), nowMs: deps.clock() };
  const verification = await verifyLicence(ask, toLicenceWorld(deps));
  if (verification.outcome !== 'valid') throw refuse(findReason(verification)?.code ?? 'malformed');
  return toProof(deps, verification);
}

async function toProof(deps: ProofDeps, verification: Verification): Promise<HolderProof> {
  const { shown } = verification;
  if (!shown || shown.copy) throw refuse('copy_of_copy');
  const own = await findPresented(deps, verification);
  const { CZZTDM } = shown.claims;
  const holderCode = typeof CZZTDM === 'string' ? CZZTDM : own?.holderCode;
  if (holderCode === undefined) throw refuse('query_unsatisfied');
  return { holderCode, type: shown.type, zzbs: own?.zzbs, verification };
}

const refuse = (reason: string): Problem => new Problem('holder_proof_required', { reason });
