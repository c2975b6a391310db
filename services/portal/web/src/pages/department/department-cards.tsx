import type { ProvisionHistory } from '@shuqiao/schemas/types/provision-history';
import type { DepartmentRates } from '@shuqiao/schemas/types/provision-rates';
import type { UseQueryResult } from '@tanstack/react-query';
import { useText } from '../../i18n/use-text.ts';
import { isBeforeHistory } from '../../ui/is-before-history.ts';
import { NoFigures } from '../../ui/no-figures.tsx';
import { departmentTexts } from './department-texts.ts';
import { DepartmentTrend } from './department-trend.tsx';
import { MissingCard } from './missing-card.tsx';
import { ProvidedCard } from './provided-card.tsx';
import { StandingCard } from './standing-card.tsx';

interface Props {
  readonly rates: DepartmentRates;
  readonly history: UseQueryResult<ProvisionHistory>;
}

export function DepartmentCards({ rates, history }: Props) {
  const t = useText(departmentTexts);
  const historyFrom = history.data?.historyFrom ?? null;
  if (historyFrom !== null && isBeforeHistory(rates.asOf, historyFrom)) {
    return <NoFigures historyFrom={historyFrom} />;
  }
  return (
    <>
      {rates.behind ? <p role="status">{t.behind}</p> : null}
      <StandingCard rates={rates} />
      <DepartmentTrend name={rates.department.name} target={rates.target} query={history} />
      <MissingCard rates={rates} />
      <ProvidedCard department={rates.department} />
    </>
  );
}
