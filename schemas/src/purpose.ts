// Generated from schemas/api/purpose.json; do not edit.
import type { DirectoryPurpose } from './directory.ts';

/**
 * 用途/事项。Purpose.
 */
export type Purpose = DirectoryPurpose;
