import type { Role } from '@shuqiao/http/person';
import { Problem } from '@shuqiao/http/problem';
import type { FindDepartment } from './find-department.ts';

const ofDepartments: ReadonlySet<Role> = new Set(['developer', 'officer', 'issuer', 'clerk']);

export const actsForDepartment = (role: Role): boolean => ofDepartments.has(role);

/**
 * Developers, officers, issuers and clerks act for a department that the catalogue knows, everybody else for none.
 * @throws Problem `role_department`
 */
export async function checkRoleDepartment(
  role: Role,
  department: string | null,
  findDepartment: FindDepartment,
): Promise<void> {
  const fits = actsForDepartment(role) === (department !== null);
  const isKnown = department === null || (fits && (await findDepartment(department)) !== undefined);
  if (!fits || !isKnown) throw new Problem('role_department');
}
