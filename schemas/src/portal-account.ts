// Generated from schemas/api/portal-account.json; do not edit.
/**
 * 一个账号只有一个角色（管理、审计、操作分设）。Exactly one per account: administration, audit and operation are separate.
 */
export type PortalRole =
  'administrator' | 'auditor' | 'operator' | 'developer' | 'officer' | 'issuer' | 'clerk' | 'bureau';
/**
 * 部门；不属于部门时为空。Department, null for roles above departments.
 */
export type PortalDepartment = {
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  code: string;
  /**
   * 名称。Name.
   */
  name: string;
} | null;

/**
 * 门户账号，供管理员查看。An account as administrators see it.
 */
export interface PortalAccount {
  /**
   * 账号标识，假名，不用姓名或证件号。Account id: a pseudonym, never a name or an identity number.
   */
  id: string;
  /**
   * 名称。Name.
   */
  name: string;
  role: PortalRole;
  department: PortalDepartment;
  /**
   * local 本地口令，oidc 统一身份认证。Who vouches for the person.
   */
  source: 'local' | 'oidc';
  /**
   * 状态。State.
   */
  state: 'active' | 'disabled';
  /**
   * 首次登录须改密。The one-time password has not been changed yet.
   */
  mustChangePassword: boolean;
  /**
   * 已启用动态口令。Has a second factor.
   */
  totp: boolean;
  /**
   * 锁定至；未锁定为空。Locked until, null when it is not.
   */
  lockedUntil: string | null;
  /**
   * 创建时刻。Created at.
   */
  createdAt: string;
}
