import type { UnassignedResource } from '@shuqiao/schemas/types/provision-rates';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { DatedLink } from '../../ui/dated-link.tsx';
import { toDeliveriesPath } from '../../ui/resource-paths.ts';
import { overviewTexts } from './overview-texts.ts';

export function UnassignedCard({ unassigned }: { unassigned: readonly UnassignedResource[] }) {
  const t = useText(overviewTexts);
  if (unassigned.length === 0) return null;
  return (
    <Card title={t.unassignedTitle(unassigned.length)}>
      <p>{t.unassignedHint}</p>
      <ul className="overview-entries">
        {unassigned.map(({ resource, department }) => (
          <li key={`${department} ${resource}`}>
            <DatedLink href={toDeliveriesPath(resource)}>{resource}</DatedLink> ·{' '}
            {t.unassignedFrom(department)}
          </li>
        ))}
      </ul>
    </Card>
  );
}
