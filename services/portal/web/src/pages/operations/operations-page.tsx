import './operations.css';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { CheckTable } from './check-table.tsx';
import { ClockCard } from './clock-card.tsx';
import { DirectoryCard } from './directory-card.tsx';
import { findSecondsLeft } from './list-checks.ts';
import { LogCard } from './log-card.tsx';
import { operationsTexts } from './operations-texts.ts';
import { OverallState } from './overall-state.tsx';
import { useReadiness } from './use-operations.ts';

export default function OperationsPage() {
  const t = useText(operationsTexts);
  const query = useReadiness();
  return (
    <PageFrame title={t.title} lead={t.lead}>
      <Loaded query={query} minHeight="60rem">
        {({ state, checks, clockDifferenceMs }) => (
          <>
            <OverallState
              state={state}
              updatedMs={query.dataUpdatedAt}
              isOld={query.isError}
              onRefresh={() => void query.refetch()}
            />
            <Card title={t.servicesTitle}>
              <CheckTable services={checks} />
            </Card>
            <div className="operations-cards">
              <DirectoryCard secondsLeft={findSecondsLeft(checks)} />
              <LogCard />
              <ClockCard differenceMs={clockDifferenceMs} />
            </div>
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
