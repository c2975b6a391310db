import { toPathCode } from '@shuqiao/domain/resource-code';
import type { Resource } from '@shuqiao/schemas/types/resource';
import { useService } from '../../api/use-service.ts';
import { useText } from '../../i18n/use-text.ts';
import { AsOfPicker } from '../../ui/as-of-picker.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import './deliveries.css';
import { DeliveriesCard } from './deliveries-card.tsx';
import { deliveriesTexts } from './deliveries-texts.ts';
import { ResourceStanding } from './resource-standing.tsx';

export function DeliveriesView({ code }: { code: string }) {
  const t = useText(deliveriesTexts);
  const name = useService<Resource>(`catalogue/resources/${toPathCode(code)}`).data?.name;
  const actions = (
    <>
      <AsOfPicker />
      <PrintButton />
    </>
  );
  return (
    <div className="deliveries">
      <PageFrame title={t.of(name ?? code)} lead={t.lead} actions={actions}>
        <ResourceStanding code={code} name={name ?? code} />
        <DeliveriesCard code={code} />
      </PageFrame>
    </div>
  );
}
