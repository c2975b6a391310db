import type { Role } from '@shuqiao/http/person';
import { Problem } from '@shuqiao/http/problem';
import type { FindDepartment } from './find-department.ts';

const ofDepartments: ReadonlySet<Role> = new Set(['developer', 'officer']);

/**
 * Developers and officers act for a department that the catalogue knows, everybody else for none.
 * @throws Problem `role_department`
 */
export async function checkRoleDepartment(
  role: Role,
  department: string | null,
  findDepartment: FindDepartment,
): Promise<void> {
  const fits = ofDepartments.has(role) === (department !== null);
  const isKnown = department === null || (fits && (await findDepartment(department)) !== undefined);
  if (!fits || !isKnown) throw new Problem('role_department');
}
