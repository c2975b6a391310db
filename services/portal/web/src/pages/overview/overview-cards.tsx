import type { ProvisionOverview } from '@shuqiao/schemas/types/provision-overview';
import { TrendCard } from '../../charts/trend-card.tsx';
import { useText } from '../../i18n/use-text.ts';
import { isBeforeHistory } from '../../ui/is-before-history.ts';
import { NoFigures } from '../../ui/no-figures.tsx';
import { BasisCard } from './basis-card.tsx';
import { CityCard } from './city-card.tsx';
import { DepartmentCards } from './department-cards.tsx';
import { MovedCard } from './moved-card.tsx';
import { overviewTexts } from './overview-texts.ts';
import { PublishedFiguresCard } from './published-figures-card.tsx';
import { UnassignedCard } from './unassigned-card.tsx';
import { WhyCard } from './why-card.tsx';

export function OverviewCards({ overview }: { overview: ProvisionOverview }) {
  const t = useText(overviewTexts);
  const { asOf, historyFrom, behind, trend, target, unassigned } = overview;
  if (historyFrom !== null && isBeforeHistory(asOf, historyFrom)) {
    return <NoFigures historyFrom={historyFrom} />;
  }
  return (
    <>
      {historyFrom === null ? <p className="overview-notice">{t.noHistory}</p> : null}
      {behind ? (
        <p className="overview-notice" role="status">
          {t.behind}
        </p>
      ) : null}
      <CityCard overview={overview} />
      <TrendCard name={t.city} points={trend} target={target} />
      <WhyCard missing={overview.city.d - overview.city.n} />
      <MovedCard overview={overview} />
      <DepartmentCards overview={overview} />
      <UnassignedCard unassigned={unassigned} />
      <PublishedFiguresCard />
      <BasisCard overview={overview} />
    </>
  );
}
