import type { ResourceProvision } from '@shuqiao/schemas/types/resource-provision';
import { useService } from '../../api/use-service.ts';
import { useLanguage } from '../../i18n/language-context.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { DatedLink } from '../../ui/dated-link.tsx';
import { FactList } from '../../ui/facts/fact-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useReasons } from '../../ui/use-reasons.ts';
import { useSearchValue } from '../../ui/use-search-value.ts';
import { LastDelivery } from './last-delivery.tsx';
import { resourceTexts } from './resource-texts.ts';

/** Whether the entry counts as provided, why not, and how its deliveries went. */
export function SupplyCard({ pathCode }: { pathCode: string }) {
  const t = useText(resourceTexts);
  const { language } = useLanguage();
  const format = useFormat();
  const reasons = useReasons();
  const [asOf] = useSearchValue('asOf');
  const query = useService<ResourceProvision>(`provision/resources/${encodeURIComponent(pathCode)}`, {
    asOf,
  });

  function show({ owed, provided, reason, lastDelivery, freshUntil, last30Days }: ResourceProvision) {
    const told = reasons.find(reason);
    const { ok, partial, refused } = last30Days;
    const total = ok + partial + refused;
    const month = total === 0 ? t.monthNone : t.monthOf(ok, total, format.rate(ok / total));
    return (
      <>
        <p>
          <Tag kind={provided ? 'good' : owed ? 'bad' : 'plain'}>
            {provided ? t.provided : owed ? t.notProvided : t.notOwed}
          </Tag>
        </p>
        <FactList
          facts={[
            [t.reasonNow, told?.meaning[language] ?? reason],
            [t.fix, told?.fix[language]],
            [t.last, lastDelivery ? <LastDelivery key="last" delivery={lastDelivery} /> : t.never],
            [t.fresh, freshUntil && format.instant(freshUntil)],
            [t.month, month],
            ['', partial + refused > 0 ? t.monthParts(partial, refused) : null],
          ]}
        />
      </>
    );
  }

  return (
    <Card
      title={t.supply}
      actions={<DatedLink href={`/resources/${pathCode}/deliveries`}>{t.deliveries}</DatedLink>}
    >
      <Loaded query={query} minHeight="12rem">
        {show}
      </Loaded>
    </Card>
  );
}
