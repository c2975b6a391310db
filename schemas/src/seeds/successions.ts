// Generated from schemas/seeds/successions.json; do not edit.
import type { Succession } from '../succession.ts';

/**
 * 种子：2019年机构承继。Succession of departments, recorded.
 */
export interface SeedSuccessions {
  note: string;
  events: Succession[];
}
