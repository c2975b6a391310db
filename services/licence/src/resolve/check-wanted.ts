import { toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import type { Claims } from '@shuqiao/domain/licence/licence-claims';
import { maskClaims } from '@shuqiao/domain/licence/mask-claims';
import type { WantedLicence } from '@shuqiao/domain/licence/resolve-matter';
import { toPredicates } from '@shuqiao/domain/licence/to-predicates';
import { checkRegister } from '@shuqiao/protocol/licence/verify/check-register';
import type { ResolvedLicence } from '@shuqiao/schemas/types/licence-resolution';
import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import type { Licence } from '@shuqiao/storage/licence/licence';
import type { LicenceDeps } from '../deps.ts';
import { toLicenceWorld, type WorldDeps } from '../holders/licence-world.ts';

export type CheckDeps = WorldDeps & Pick<LicenceDeps, 'clock' | 'directory'>;

type Live = { outcome: 'valid' } | { outcome: 'invalid' | 'indeterminate'; code: string };

export function getType({ trust }: Pick<LicenceDeps, 'trust'>, code: string): LicenceType {
  const type = trust.current().index.findType(code);
  if (!type) throw new Error(`the trust document has no licence type ${code}`);
  return type;
}

/** Asks the live register of the type, where there is one and the policy wants it (V17). */
export async function checkLive(deps: CheckDeps, { claims, type: code }: Licence): Promise<Live> {
  const world = toLicenceWorld(deps);
  const type = getType(deps, code);
  if (world.policy.liveRegister !== 'always' || type['x-register'] === null) return { outcome: 'valid' };
  const result = await checkRegister({ historicMs: null, world }, claims, type);
  if (result.outcome === 'fail') return { outcome: 'invalid', code: result.code };
  return result.outcome === 'unknown'
    ? { outcome: 'indeterminate', code: result.code }
    : { outcome: 'valid' };
}

/** Only what the matter needs, masked but for what the holder agreed to or showed (LIC-D1, LIC-D4). */
export function toResolved(
  deps: CheckDeps,
  licence: Licence,
  wanted: WantedLicence,
  { inFull, role }: { inFull: readonly string[]; role: ResolvedLicence['role'] },
): ResolvedLicence {
  const type = getType(deps, licence.type);
  const all = { ...licence.claims, ...toPredicates(type, licence.claims, toLegalDate(deps.clock())) };
  const needed = pick(all, wanted.items);
  const masked = type['x-sharing'].maskedItems.filter(
    (name) => Object.hasOwn(needed, name) && !inFull.includes(name),
  );
  const titles = Object.keys(needed).map((name) => [name, type.properties[name]?.title ?? name]);
  return {
    type: licence.type,
    name: type.title,
    role,
    issuer: licence.issuer,
    issuerName: String(licence.claims.ZZBFJG ?? licence.issuer),
    validTo: licence.validTo,
    items: maskClaims(type, needed, inFull) as ResolvedLicence['items'],
    titles: Object.fromEntries(titles),
    masked,
    otherChoices: wanted.otherChoices.length,
  };
}

function pick(claims: Claims, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    names.flatMap((name) => (Object.hasOwn(claims, name) ? [[name, claims[name]]] : [])),
  );
}
