import type { TypeItems } from './check-matter.ts';

/** A holder's one-time yes: to one department, for one matter, to these items, until then. */
export interface HolderConsent {
  id: string;
  /** Pseudonym of the holder. */
  holder: string;
  department: string;
  matter: string;
  items: readonly TypeItems[];
  expiresAtMs: number;
  usedAtMs: number | null;
  revokedAtMs: number | null;
}

export interface LicenceUse {
  holder: string;
  department: string;
  matter: string;
  items: readonly TypeItems[];
  nowMs: number;
}

/** A 办件 as the window's department keeps it. */
export interface OpenCase {
  id: string;
  department: string;
  matter: string;
  /** Pseudonyms of the persons the case is about. */
  holders: readonly string[];
  closedAtMs: number | null;
}

export type ConsentRefusal =
  | 'consent_unknown'
  | 'consent_other_holder'
  | 'consent_other_department'
  | 'consent_other_matter'
  | 'consent_expired'
  | 'consent_used'
  | 'consent_items';

/** A withdrawn consent is unknown from then on: the window need not learn that the holder took it back. */
export function checkConsent(
  consent: HolderConsent | undefined,
  use: LicenceUse,
): ConsentRefusal | undefined {
  if (consent === undefined) return 'consent_unknown';
  if (consent.revokedAtMs !== null && use.nowMs >= consent.revokedAtMs) return 'consent_unknown';
  if (consent.holder !== use.holder) return 'consent_other_holder';
  if (consent.department !== use.department) return 'consent_other_department';
  if (consent.matter !== use.matter) return 'consent_other_matter';
  if (!(use.nowMs < consent.expiresAtMs)) return 'consent_expired';
  if (consent.usedAtMs !== null) return 'consent_used';
  return coversItems(consent.items, use.items) ? undefined : 'consent_items';
}

/**
 * Every look-up stands on an open case about this holder or on the holder's consent. One that names a consent
 * stands on that alone: a case does not widen what the holder said yes to. `given` is the consent's id as named.
 */
export function checkBasis(
  basis: { openCase?: OpenCase | undefined; given?: string; consent?: HolderConsent | undefined },
  use: LicenceUse,
): ConsentRefusal | 'case_or_consent_required' | undefined {
  if (basis.given !== undefined || basis.consent !== undefined) return checkConsent(basis.consent, use);
  const { openCase } = basis;
  return openCase !== undefined && isCaseOf(openCase, use) ? undefined : 'case_or_consent_required';
}

function isCaseOf({ department, matter, holders, closedAtMs }: OpenCase, use: LicenceUse): boolean {
  const isOpen = closedAtMs === null || use.nowMs < closedAtMs;
  return isOpen && department === use.department && matter === use.matter && holders.includes(use.holder);
}

function coversItems(given: readonly TypeItems[], asked: readonly TypeItems[]): boolean {
  return asked.every(({ type, items }) => {
    const allowed = given.filter((each) => each.type === type).flatMap((each) => each.items);
    return given.some((each) => each.type === type) && items.every((name) => allowed.includes(name));
  });
}
