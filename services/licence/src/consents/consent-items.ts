import type { HolderConsent as Consent } from '@shuqiao/domain/licence/check-consent';
import type { TypeItems } from '@shuqiao/domain/licence/check-matter';
import type { HolderConsent } from '@shuqiao/storage/licence/holder-consent';

/** As stored: `<ZZLXDM>/<item>`. */
export function toStoredItems(items: readonly TypeItems[]): string[] {
  return [...new Set(items.flatMap(({ type, items: names }) => names.map((name) => `${type}/${name}`)))];
}

export function toTypeItems({ types, items }: Pick<HolderConsent, 'types' | 'items'>): TypeItems[] {
  const pairs = items.map((text) => text.split('/', 2));
  return types.map((type) => ({
    type,
    items: pairs.flatMap(([of, name]) => (of === type && name !== undefined ? [name] : [])),
  }));
}

export function toConsent(stored: HolderConsent): Consent {
  const { id, holderHash: holder, department, matter, expiresMs, usedMs, revokedMs } = stored;
  const times = { expiresAtMs: expiresMs, usedAtMs: usedMs, revokedAtMs: revokedMs };
  return { id, holder, department, matter, items: toTypeItems(stored), ...times };
}
