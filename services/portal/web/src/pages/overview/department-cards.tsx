import type { ProvisionOverview } from '@shuqiao/schemas/types/provision-overview';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { DatedLink } from '../../ui/dated-link.tsx';
import { ApartCard } from './apart-card.tsx';
import { DepartmentNames } from './department-names.tsx';
import { DepartmentTable } from './department-table.tsx';
import { groupDepartments } from './group-departments.ts';
import { overviewTexts } from './overview-texts.ts';

const COMPARED = 6;

/** Who lifts the city most, who has done it, and who is shown apart. */
export function DepartmentCards({ overview: { departments, target } }: { overview: ProvisionOverview }) {
  const t = useText(overviewTexts);
  const { below, reached, noneOwed, apart } = groupDepartments(departments);
  const first = below.slice(0, COMPARED).map(({ code }) => code);
  const compare =
    first.length < 2 ? null : (
      <DatedLink className="plain-button" href={`/compare?departments=${first.join(',')}`}>
        {t.compareBelow(first.length)}
      </DatedLink>
    );
  return (
    <>
      <div id="below">
        <Card title={t.belowTitle(below.length)} actions={compare}>
          <p>{below.length === 0 ? t.belowNone : t.belowHint}</p>
          {below.length === 0 ? null : (
            <DepartmentTable caption={t.belowTitle(below.length)} departments={below} target={target} />
          )}
        </Card>
      </div>
      <div id="reached">
        <Card title={t.reachedTitle(reached.length)}>
          {reached.length === 0 ? (
            <p>{t.reachedNone}</p>
          ) : (
            <DepartmentTable caption={t.reachedTitle(reached.length)} departments={reached} target={target} />
          )}
        </Card>
      </div>
      {noneOwed.length === 0 ? null : (
        <Card title={t.noneOwedTitle(noneOwed.length)}>
          <p>{t.noneOwedHint}</p>
          <DepartmentNames departments={noneOwed} />
        </Card>
      )}
      <ApartCard departments={apart} target={target} />
    </>
  );
}
