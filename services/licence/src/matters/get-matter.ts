import { Problem } from '@shuqiao/http/problem';
import { findMatter, type Matter } from '@shuqiao/storage/licence/matter';
import type { LicenceDeps } from '../deps.ts';

/** A matter in force that this department handles; throws `matter_not_in_force`, `department_mismatch`. */
export async function getMatter(
  { store }: Pick<LicenceDeps, 'store'>,
  code: string,
  department: string,
): Promise<Matter> {
  const matter = await findMatter(store.read, code);
  if (!matter?.inForce) throw new Problem('matter_not_in_force');
  if (matter.department !== department) throw new Problem('department_mismatch');
  return matter;
}
