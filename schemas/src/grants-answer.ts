// Generated from schemas/api/grants-answer.json; do not edit.
import type { DirectoryGrant } from './directory.ts';

/**
 * 本部门可用的授权。The caller's own grants (SQX-R66).
 */
export interface GrantsAnswer {
  grants: DirectoryGrant[];
}
