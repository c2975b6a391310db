// Generated from schemas/api/grant.json; do not edit.
import type { DirectoryGrant } from './directory.ts';

/**
 * 授权。Grant.
 */
export type Grant = DirectoryGrant;
