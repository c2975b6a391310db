import type { OverviewDepartment } from '@shuqiao/schemas/types/provision-overview';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { DepartmentNames } from './department-names.tsx';
import { DepartmentTable } from './department-table.tsx';
import { overviewTexts } from './overview-texts.ts';

interface Props {
  readonly departments: readonly OverviewDepartment[];
  readonly target: number;
}

/** Those that do not count in the city's rate; of those that owe nothing the names are enough. */
export function ApartCard({ departments, target }: Props) {
  const t = useText(overviewTexts);
  if (departments.length === 0) return null;
  const owing = departments.filter(({ d }) => d > 0);
  const noneOwed = departments.filter(({ d }) => d === 0);
  const title = t.apartTitle(departments.length);
  return (
    <Card title={title}>
      <p>{t.apartHint}</p>
      {owing.length === 0 ? null : (
        <DepartmentTable caption={title} departments={owing} target={target} apart />
      )}
      {noneOwed.length === 0 ? null : (
        <details className="overview-details">
          <summary>{t.apartNoneOwed(noneOwed.length)}</summary>
          <DepartmentNames departments={noneOwed} />
        </details>
      )}
    </Card>
  );
}
