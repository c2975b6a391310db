import type { PublishedFigure, PublishedFigures } from '@shuqiao/schemas/types/published-figures';
import { useService } from '../../api/use-service.ts';
import { useLanguage } from '../../i18n/language-context.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { overviewTexts } from './overview-texts.ts';
import { PublishedName } from './published-name.tsx';

function toValue({ value, unit }: PublishedFigure, format: ReturnType<typeof useFormat>): string {
  return unit === 'percent' ? `${format.number(value)}%` : format.number(value);
}

/** Figures of others under their own names, so that nobody takes them for the provision rate. */
export function PublishedFiguresCard() {
  const t = useText(overviewTexts);
  const { language } = useLanguage();
  const format = useFormat();
  const query = useService<PublishedFigures>('provision/published-figures');
  if (query.data?.figures.length === 0) return null;
  const columns: Column<PublishedFigure>[] = [
    { key: 'name', title: t.publishedColumns.name, cell: (figure) => <PublishedName figure={figure} /> },
    {
      key: 'value',
      title: t.publishedColumns.value,
      cell: (figure) => toValue(figure, format),
      numeric: true,
    },
    { key: 'date', title: t.publishedColumns.date, cell: ({ date }) => format.date(date) },
    { key: 'source', title: t.publishedColumns.source, cell: ({ source }) => source },
  ];
  return (
    <Card title={t.publishedTitle}>
      <p>{t.publishedHint}</p>
      <Loaded query={query} minHeight="10rem">
        {({ figures }) => (
          <DataTable
            caption={t.publishedTitle}
            columns={columns}
            rows={figures}
            rowKey={({ name, date }) => `${name[language]} ${date}`}
          />
        )}
      </Loaded>
    </Card>
  );
}
