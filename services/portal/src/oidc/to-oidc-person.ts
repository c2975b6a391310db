import { createHash } from 'node:crypto';
import { isUscc } from '@shuqiao/domain/uscc';
import { isRole, type Role } from '@shuqiao/http/person';
import { Problem } from '@shuqiao/http/problem';
import type { Account } from '@shuqiao/storage/portal/account';
import { actsForDepartment, checkRoleDepartment } from '../accounts/check-role-department.ts';
import type { FindDepartment } from '../accounts/find-department.ts';
import type { OidcConfig } from './oidc-config.ts';
import { refuse } from './oidc-problem.ts';
import type { OidcClaims } from './oidc-sign-in.ts';

export type OidcPerson = Pick<Account, 'id' | 'name' | 'role' | 'department'>;

const ID_CHARACTERS = 22;
const MAX_NAME_CHARACTERS = 100;

/** The provider's own id may be a name or an identity number: here a person is known by a hash of it. */
function toId({ iss, sub }: OidcClaims): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([iss, sub]))
    .digest('base64url');
  return `oidc:${hash.slice(0, ID_CHARACTERS)}`;
}

/** One account has one role: of a list, its only member. */
function readRole(claim: unknown): Role {
  const [role, ...others] = Array.isArray(claim) ? claim : [claim];
  if (!isRole(role) || others.length > 0) throw refuse('role');
  return role;
}

/** A provider names everybody's department; it counts for the roles that act for one. */
async function readDepartment(
  claim: unknown,
  role: Role,
  findDepartment: FindDepartment,
): Promise<string | null> {
  if (!actsForDepartment(role)) return null;
  const department = typeof claim === 'string' && isUscc(claim) ? claim : null;
  try {
    await checkRoleDepartment(role, department, findDepartment);
  } catch (error) {
    if (error instanceof Problem && error.code === 'role_department') throw refuse('department');
    throw error;
  }
  return department;
}

/** Who the provider says this is. @throws Problem `oidc_refused` */
export async function toOidcPerson(
  claims: OidcClaims,
  { roleClaim, departmentClaim }: OidcConfig,
  findDepartment: FindDepartment,
): Promise<OidcPerson> {
  const id = toId(claims);
  const role = readRole(claims[roleClaim]);
  const department = await readDepartment(claims[departmentClaim], role, findDepartment);
  const name = typeof claims.name === 'string' ? claims.name.trim().slice(0, MAX_NAME_CHARACTERS) : '';
  return { id, name: name === '' ? id : name, role, department };
}
