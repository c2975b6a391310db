import type { ProvisionDeliveries } from '@shuqiao/schemas/types/provision-deliveries';
import { useService } from '../../api/use-service.ts';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { OlderPages } from '../../ui/older-pages.tsx';
import { useSearchValue } from '../../ui/use-search-value.ts';
import { deliveriesTexts } from './deliveries-texts.ts';
import { DeliveryTable } from './delivery-table.tsx';
import { NoDeliveries } from './no-deliveries.tsx';
import { OutcomeSelect } from './outcome-select.tsx';

const PAGE_SIZE = 50;

export function DeliveriesCard({ code }: { code: string }) {
  const t = useText(deliveriesTexts);
  const [asOf] = useSearchValue('asOf');
  const [outcome] = useSearchValue('outcome');
  const [cursor] = useSearchValue('cursor');
  const parameters = { resource: code, outcome, asOf, limit: PAGE_SIZE, cursor };
  const query = useService<ProvisionDeliveries>('provision/deliveries', parameters);
  return (
    <Card title={t.list} actions={<OutcomeSelect />}>
      <Loaded query={query} minHeight="40rem">
        {({ deliveries, next }) => (
          <>
            {deliveries.length === 0 ? <NoDeliveries /> : <DeliveryTable deliveries={deliveries} />}
            <OlderPages parameter="cursor" next={next} />
          </>
        )}
      </Loaded>
    </Card>
  );
}
