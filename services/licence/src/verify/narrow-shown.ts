import { isPlainClaim } from '@shuqiao/domain/licence/licence-claims';
import { maskClaims } from '@shuqiao/domain/licence/mask-claims';
import type { ShownLicence } from '@shuqiao/protocol/licence/verify/verification';
import type { LicenceType } from '@shuqiao/schemas/types/licence-type';

/** LIC-D2, LIC-D4: the plain items and what was asked for, masked unless it may be shown in full. */
export function narrowShown(
  shown: ShownLicence,
  type: LicenceType,
  want: readonly string[],
  inFull: boolean,
): ShownLicence {
  const kept = Object.entries(shown.claims).filter(([name]) => isPlainClaim(name) || want.includes(name));
  const claims = maskClaims(type, Object.fromEntries(kept), inFull ? want : []);
  const identifier = typeof claims.ZZBS === 'string' ? claims.ZZBS : null;
  return { ...shown, claims, identifier };
}
