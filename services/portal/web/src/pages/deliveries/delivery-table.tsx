import type { ProvisionDelivery } from '@shuqiao/schemas/types/provision-deliveries';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EvidenceLink } from '../../ui/evidence-link.tsx';
import { Tag } from '../../ui/tag.tsx';
import { type DeliveriesTexts, deliveriesTexts } from './deliveries-texts.ts';

const kinds = { ok: 'good', partial: 'warn', refused: 'bad' } as const;

function toNote({ noChange, unchanged }: ProvisionDelivery, t: DeliveriesTexts): string {
  if (noChange) return t.noChange;
  return unchanged ? t.unchanged : '';
}

export function DeliveryTable({ deliveries }: { deliveries: readonly ProvisionDelivery[] }) {
  const t = useText(deliveriesTexts);
  const format = useFormat();
  const columns: Column<ProvisionDelivery>[] = [
    { key: 'at', title: t.columns.at, cell: ({ at }) => <time dateTime={at}>{format.instant(at)}</time> },
    {
      key: 'outcome',
      title: t.columns.outcome,
      cell: ({ outcome }) => <Tag kind={kinds[outcome]}>{t.outcomes[outcome]}</Tag>,
    },
    {
      key: 'records',
      title: t.columns.records,
      cell: ({ records }) => format.number(records),
      numeric: true,
    },
    {
      key: 'rejected',
      title: t.columns.rejected,
      cell: ({ rejected }) => format.number(rejected),
      numeric: true,
    },
    {
      key: 'dataAsOf',
      title: t.columns.dataAsOf,
      cell: ({ dataAsOf }) =>
        dataAsOf === null ? '–' : <time dateTime={dataAsOf}>{format.instant(dataAsOf)}</time>,
    },
    {
      key: 'note',
      title: t.columns.note,
      cell: (delivery) => <span className="deliveries-note">{toNote(delivery, t)}</span>,
    },
    { key: 'evidence', title: t.columns.evidence, cell: ({ index }) => <EvidenceLink index={index} /> },
  ];
  return (
    <DataTable caption={t.list} columns={columns} rows={deliveries} rowKey={({ index }) => String(index)} />
  );
}
