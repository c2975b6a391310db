// Generated from schemas/api/obligation.json; do not edit.
import type { DirectoryObligation } from './directory.ts';

/**
 * 应提供责任。Obligation.
 */
export type Obligation = DirectoryObligation;
