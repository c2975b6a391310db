import type { ResourceItem } from '@shuqiao/schemas/types/resource';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { CodeTableDetails } from './code-table-details.tsx';
import { resourceTexts } from './resource-texts.ts';
import { resourceWords } from './resource-words.ts';
import { ShareTag } from './share-tag.tsx';
import { toLengthText } from './to-length-text.ts';

export function ItemsCard({ items }: { items: readonly ResourceItem[] }) {
  const t = useText(resourceTexts);
  const words = useText(resourceWords);
  const columns: readonly Column<ResourceItem>[] = [
    { key: 'title', title: t.itemTitle, cell: ({ title }) => title, sortBy: ({ title }) => title },
    {
      key: 'name',
      title: t.itemName,
      cell: ({ name }) => <code>{name}</code>,
      sortBy: ({ name }) => name,
    },
    {
      key: 'type',
      title: t.type,
      cell: (item) => t.withLength(words.itemType[item.type], toLengthText(item)),
      sortBy: ({ type }) => type,
    },
    {
      key: 'required',
      title: t.required,
      cell: ({ required }) => (required ? t.yes : t.no),
      sortBy: ({ required }) => (required ? 0 : 1),
    },
    {
      key: 'sensitivity',
      title: t.sensitivity,
      cell: ({ sensitivity }) =>
        sensitivity ? (
          <Tag kind={sensitivity === 'sensitive' ? 'bad' : 'warn'}>{words.sensitivity[sensitivity]}</Tag>
        ) : (
          '—'
        ),
      sortBy: ({ sensitivity }) => sensitivity ?? '',
    },
    {
      key: 'codeTable',
      title: t.codeTable,
      cell: ({ codeTable }) => (codeTable ? <CodeTableDetails name={codeTable} /> : '—'),
    },
    { key: 'standard', title: t.standard, cell: ({ standard }) => standard ?? '—' },
    { key: 'share', title: t.share, cell: ({ share }) => (share ? <ShareTag share={share} /> : '—') },
    {
      key: 'note',
      title: t.itemNote,
      cell: ({ note, role }) => [role ? words.role[role] : '', note].filter(Boolean).join(' · ') || '—',
    },
  ];
  return (
    <Card title={t.items}>
      <DataTable caption={t.items} columns={columns} rows={items} rowKey={({ name }) => name} />
    </Card>
  );
}
