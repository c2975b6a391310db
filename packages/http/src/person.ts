export const roles = [
  'bureau',
  'officer',
  'issuer',
  'clerk',
  'auditor',
  'operator',
  'developer',
  'administrator',
] as const;

/** bureau 主管部门, officer 部门数据专员, issuer 发证人员, clerk 窗口人员, auditor 审计, operator 运维, developer 部门开发者, administrator 账号管理（不见数据）. */
export type Role = (typeof roles)[number];

export interface Person {
  /** Pseudonymous account id, never a name or an identity number. */
  readonly subject: string;
  readonly role: Role;
  /** Department code (USCC); absent for roles that stand above departments. */
  readonly department?: string;
}

export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value);
}
