import type { City, Enterprise, Person } from './city.ts';
import type { SeedDepartment } from './read-seeds.ts';

/** 公民身份号码 or 统一社会信用代码. */
export function codeOf(subject: Person | Enterprise): string {
  return 'uscc' in subject ? subject.uscc : subject.id;
}

export function isEnterprise(subject: Person | Enterprise): subject is Enterprise {
  return 'uscc' in subject;
}

export function getDepartment(city: Pick<City, 'departments'>, name: string): SeedDepartment {
  const department = city.departments.find((each) => each.name === name);
  if (!department) throw new RangeError(`no department ${name}`);
  return department;
}
