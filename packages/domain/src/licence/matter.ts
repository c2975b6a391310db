/** What one licence a matter (事项) needs, and what of it. */
export interface MatterRequirement {
  /** ZZLXDM. */
  type: string;
  items: readonly string[];
  optional?: boolean;
  /** Types that serve as well; the same items are read from them. */
  alternatives?: readonly string[];
}

/** Reviewed table row of LIC-D1: no window asks for more than the matter needs. */
export interface Matter {
  code: string;
  name: string;
  /** Department that handles it. */
  department: string;
  version: number;
  requirements: readonly MatterRequirement[];
}

export function listTypesOf({ type, alternatives = [] }: MatterRequirement): readonly string[] {
  return [type, ...alternatives];
}
