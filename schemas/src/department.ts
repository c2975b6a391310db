// Generated from schemas/api/department.json; do not edit.
import type { DirectoryDepartment } from './directory.ts';

/**
 * 部门。Department.
 */
export type Department = DirectoryDepartment;
