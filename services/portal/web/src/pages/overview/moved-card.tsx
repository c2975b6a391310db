import type { MovedResource, ProvisionOverview } from '@shuqiao/schemas/types/provision-overview';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { MovedList } from './moved-list.tsx';
import { overviewTexts } from './overview-texts.ts';

const changes: readonly MovedResource['change'][] = ['lost', 'gained', 'added', 'removed'];

/** What is provided now and was not a week before, and the other way round. */
export function MovedCard({ overview: { moved, weekAgo } }: { overview: ProvisionOverview }) {
  const t = useText(overviewTexts);
  const shown = changes.filter((change) => moved.some((resource) => resource.change === change));
  return (
    <Card title={t.movedTitle}>
      {shown.length === 0 ? <p>{weekAgo ? t.movedNone : t.movedNoHistory}</p> : null}
      <div className="overview-moved">
        {shown.map((change) => (
          <MovedList
            key={change}
            change={change}
            moved={moved.filter((resource) => resource.change === change)}
          />
        ))}
      </div>
    </Card>
  );
}
