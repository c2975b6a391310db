import type { ProvisionRates } from '@shuqiao/schemas/types/provision-rates';
import { useService } from '../../api/use-service.ts';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useSearchValue } from '../../ui/use-search-value.ts';
import { groupByReason } from './group-by-reason.ts';
import { overviewTexts } from './overview-texts.ts';
import { WhyTable } from './why-table.tsx';

/** What holds the city back: the reasons for all that is missing, and whose it is. */
export function WhyCard({ missing }: { missing: number }) {
  const t = useText(overviewTexts);
  const [asOf] = useSearchValue('asOf');
  const query = useService<ProvisionRates>('provision/rates', { asOf });
  if (missing === 0) return null;
  return (
    <div id="why">
      <Card title={t.whyTitle(missing)}>
        <p>{t.whyHint}</p>
        <Loaded query={query} minHeight="16rem">
          {({ departments }) => <WhyTable groups={groupByReason(departments)} />}
        </Loaded>
      </Card>
    </div>
  );
}
