// Generated from schemas/api/portal-account-role.json; do not edit.
import type { PortalRole } from './portal-account.ts';

/**
 * 改任角色。Another role for an account.
 */
export interface PortalAccountRole {
  role: PortalRole;
  department?: string | null;
}
