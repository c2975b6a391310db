import type { DepartmentProvision, ProvidedResource } from '@shuqiao/schemas/types/provision-rates';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { DatedLink } from '../../ui/dated-link.tsx';
import { EvidenceLink } from '../../ui/evidence-link.tsx';
import { toDeliveriesPath, toResourcePath } from '../../ui/resource-paths.ts';
import { departmentTexts } from './department-texts.ts';

/** What is provided, each with the delivery that it rests on. */
export function ProvidedCard({ department: { provided } }: { department: DepartmentProvision }) {
  const t = useText(departmentTexts);
  const format = useFormat();
  const title = t.providedTitle(provided.length);
  const columns: Column<ProvidedResource>[] = [
    {
      key: 'resource',
      title: t.columns.resource,
      cell: ({ resource, name }) => (
        <>
          <DatedLink href={toResourcePath(resource)}>{name}</DatedLink> <code>{resource}</code>
        </>
      ),
      sortBy: ({ name }) => name,
    },
    { key: 'at', title: t.columns.at, cell: ({ at }) => format.instant(at), sortBy: ({ at }) => at },
    {
      key: 'evidence',
      title: t.columns.evidence,
      cell: ({ deliveryIndex }) => <EvidenceLink index={deliveryIndex} />,
      sortBy: ({ deliveryIndex }) => deliveryIndex,
    },
    {
      key: 'deliveries',
      title: t.columns.deliveries,
      cell: ({ resource, name }) => (
        <DatedLink href={toDeliveriesPath(resource)} label={`${t.deliveries}: ${name}`}>
          {t.deliveries}
        </DatedLink>
      ),
    },
  ];
  return (
    <Card title={title}>
      {provided.length === 0 ? (
        <p>{t.providedNone}</p>
      ) : (
        <DataTable caption={title} columns={columns} rows={provided} rowKey={({ resource }) => resource} />
      )}
    </Card>
  );
}
