import type { OverviewDepartment } from '@shuqiao/schemas/types/provision-overview';
import { DatedLink } from '../../ui/dated-link.tsx';

export function DepartmentNames({ departments }: { departments: readonly OverviewDepartment[] }) {
  return (
    <ul className="overview-names">
      {departments.map(({ code, name }) => (
        <li key={code}>
          <DatedLink href={`/departments/${code}`}>{name}</DatedLink>
        </li>
      ))}
    </ul>
  );
}
