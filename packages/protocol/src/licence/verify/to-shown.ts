import { isPlainClaim } from '@shuqiao/domain/licence/licence-claims';
import type { JsonObject } from '../../sqx/strict-json-text.ts';
import { isShownPlainClaim } from './plain-claims.ts';
import type { ShownLicence } from './verification.ts';
import type { VerifyContext } from './verify-context.ts';

/**
 * What may be seen of a licence whose signature holds: its plain items, and of what was disclosed only what was
 * asked for (LIC-D2). Before the disclosures were found in order, the plain items alone.
 */
export function toShown(context: VerifyContext): ShownLicence | null {
  const { ask, issuer, presentation, vct } = context;
  if (!issuer || !presentation || !vct) return null;
  const { payload } = presentation.issuerJwt;
  const picked = pickClaims(context.claims ?? payload, context.claims ? ask.want : []);
  const { claims } = picked;
  return {
    vct: String(payload.vct),
    type: vct.type,
    issuer: issuer.id,
    issuerName: issuer.name,
    identifier: typeof claims.ZZBS === 'string' ? claims.ZZBS : null,
    claims,
    dropped: context.claims ? picked.dropped : 0,
    copy: vct.copies > 0,
  };
}

function pickClaims(
  all: JsonObject,
  want: readonly string[] | undefined,
): { claims: Record<string, unknown>; dropped: number } {
  const claims: Record<string, unknown> = {};
  let dropped = 0;
  for (const name of Object.keys(all)) {
    if (isPlainClaim(name)) {
      if (isShownPlainClaim(name)) claims[name] = all[name];
    } else if (want === undefined || want.includes(name)) claims[name] = all[name];
    else dropped++;
  }
  return { claims, dropped };
}
