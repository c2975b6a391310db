import type { Person } from './person.ts';
import { Problem } from './problem.ts';

/** Acting for a department is for its own people; the bureau stands above departments where the caller says so. */
export function requireDepartment(
  person: Person,
  department: string,
  orBureau: 'or-bureau' | 'only' = 'only',
): void {
  if (person.department === department) return;
  if (orBureau === 'or-bureau' && person.role === 'bureau') return;
  throw new Problem('department_mismatch');
}
