/** In the order of the groups. */
export const kinds = ['place', 'resource', 'department', 'problem'] as const;

export type HitKind = (typeof kinds)[number];

/** One answer of the search: where it leads, and what is written there. */
export interface Hit {
  readonly key: string;
  readonly kind: HitKind;
  readonly href: string;
  readonly title: string;
  readonly about: string;
  /** A word in front of what it says: not here yet, or for another role. */
  readonly mark?: string;
}
