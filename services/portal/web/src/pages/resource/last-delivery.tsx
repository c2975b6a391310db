import type { ProvisionDelivery } from '@shuqiao/schemas/types/provision-deliveries';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { EvidenceLink } from '../../ui/evidence-link.tsx';
import { resourceTexts } from './resource-texts.ts';

export function LastDelivery({ delivery }: { delivery: ProvisionDelivery }) {
  const t = useText(resourceTexts);
  const format = useFormat();
  const { at, outcome, records, noChange, index } = delivery;
  const size = noChange ? t.noChange : t.records(format.number(records));
  return (
    <>
      {format.instant(at)} · {t.outcomes[outcome]} · {size} · <EvidenceLink index={index} />
    </>
  );
}
