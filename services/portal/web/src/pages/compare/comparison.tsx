import type { ProvisionOverview } from '@shuqiao/schemas/types/provision-overview';
import { useMemo } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { isBeforeHistory } from '../../ui/is-before-history.ts';
import { NoFigures } from '../../ui/no-figures.tsx';
import { ChooseCard } from './choose-card.tsx';
import { compareTexts } from './compare-texts.ts';
import { RatesCard } from './rates-card.tsx';
import { TrendsCard } from './trends-card.tsx';
import { useChosen } from './use-chosen.ts';

export function Comparison({ overview }: { overview: ProvisionOverview }) {
  const t = useText(compareTexts);
  const { chosen } = useChosen();
  const codes = chosen.join();
  // The same list for the same choice: the charts below are drawn anew when it changes.
  const departments = useMemo(
    () => codes.split(',').flatMap((code) => overview.departments.filter((each) => each.code === code)),
    [codes, overview],
  );
  const { asOf, historyFrom } = overview;
  if (historyFrom !== null && isBeforeHistory(asOf, historyFrom)) {
    return <NoFigures historyFrom={historyFrom} />;
  }
  return (
    <>
      <ChooseCard departments={overview.departments} />
      {departments.length === 0 ? (
        <EmptyState title={t.none} hint={t.noneHint} />
      ) : (
        <>
          <RatesCard asOf={overview.asOf} target={overview.target} departments={departments} />
          <TrendsCard target={overview.target} departments={departments} />
        </>
      )}
    </>
  );
}
