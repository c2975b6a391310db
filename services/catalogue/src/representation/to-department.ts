import type { DirectoryDepartment } from '@shuqiao/schemas/types/directory';
import type { Department } from '@shuqiao/storage/catalogue/department';

export function toDepartment({ version: _version, ...department }: Department): DirectoryDepartment {
  return department;
}
