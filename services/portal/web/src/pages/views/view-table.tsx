import type { RecordedView } from '@shuqiao/schemas/types/privileged-view-page';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EvidenceLink } from '../../ui/evidence-link.tsx';
import { ViewedThing } from './viewed-thing.tsx';
import { viewsTexts } from './views-texts.ts';

export function ViewTable({ views }: { views: readonly RecordedView[] }) {
  const t = useText(viewsTexts);
  const format = useFormat();
  const columns: Column<RecordedView>[] = [
    { key: 'at', title: t.columns.at, cell: ({ at }) => <time dateTime={at}>{format.instant(at)}</time> },
    { key: 'subject', title: t.columns.subject, cell: ({ subject }) => subject ?? t.erased },
    {
      key: 'role',
      title: t.columns.role,
      cell: ({ role }) => (role === null ? '–' : (t.roles[role] ?? role)),
    },
    { key: 'view', title: t.columns.view, cell: ({ view }) => <ViewedThing view={view} /> },
    { key: 'evidence', title: t.columns.evidence, cell: ({ index }) => <EvidenceLink index={index} /> },
  ];
  return <DataTable caption={t.list} columns={columns} rows={views} rowKey={({ index }) => String(index)} />;
}
