// Generated from schemas/seeds/obligations.json; do not edit.
import type { DirectoryObligation } from '../directory.ts';

/**
 * 种子：应提供责任。Obligations.
 */
export type SeedObligations = DirectoryObligation[];
