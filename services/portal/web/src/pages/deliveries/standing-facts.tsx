import { isLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { endOfLegalDateMs } from '@shuqiao/domain/legal-period';
import type { Department } from '@shuqiao/schemas/types/department';
import type { ResourceProvision } from '@shuqiao/schemas/types/resource-provision';
import { useService } from '../../api/use-service.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { DatedLink } from '../../ui/dated-link.tsx';
import { useSearchValue } from '../../ui/use-search-value.ts';
import { deliveriesTexts } from './deliveries-texts.ts';

/** Who answers for the resource, until when its data is current, and how its deliveries went. */
export function StandingFacts({ provision }: { provision: ResourceProvision }) {
  const t = useText(deliveriesTexts);
  const format = useFormat();
  const [asOf] = useSearchValue('asOf');
  const { department, freshUntil, last30Days } = provision;
  const { data, isPending } = useService<Department>(`catalogue/departments/${department}`);
  const cutOffMs = asOf !== undefined && isLegalDate(asOf) ? endOfLegalDateMs(asOf) : Date.now();
  const isPast = freshUntil !== null && Date.parse(freshUntil) < cutOffMs;
  return (
    <dl className="deliveries-facts">
      <dt>{t.department}</dt>
      <dd>
        <DatedLink href={`/departments/${department}`}>
          {data?.name ?? (isPending ? '…' : department)}
        </DatedLink>
      </dd>
      <dt>{t.freshUntil}</dt>
      <dd>
        {freshUntil === null ? t.neverFresh : `${format.instant(freshUntil)} ${isPast ? t.overdue : ''}`}
      </dd>
      <dt>{t.last30}</dt>
      <dd>{t.counts(last30Days.ok, last30Days.partial, last30Days.refused)}</dd>
    </dl>
  );
}
