import type { DepartmentPage } from '@shuqiao/schemas/types/department-page';
import { useService } from '../../api/use-service.ts';

/** Departments of the catalogue, for a choice among them. */
export function useDepartments() {
  return useService<DepartmentPage>('catalogue/departments', { limit: 200 });
}
