import type { PortalProblemEntry } from '@shuqiao/schemas/types/portal-problems';
import { useLanguage } from '../../i18n/language-context.tsx';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { DatedLink } from '../../ui/dated-link.tsx';
import { toProblemActors } from './problem-actors.ts';
import { problemTexts } from './problem-texts.ts';

interface Props {
  readonly title: string;
  readonly entries: readonly PortalProblemEntry[];
}

export function ProblemGroupCard({ title, entries }: Props) {
  const t = useText(problemTexts);
  const { language } = useLanguage();
  const columns: readonly Column<PortalProblemEntry>[] = [
    {
      key: 'code',
      title: t.code,
      cell: ({ code }) => (
        <DatedLink href={`/problems/${code}`}>
          <code>{code}</code>
        </DatedLink>
      ),
      sortBy: ({ code }) => code,
    },
    { key: 'status', title: t.status, cell: ({ status }) => status, sortBy: ({ status }) => status },
    {
      key: 'meaning',
      title: t.meaning,
      cell: (entry) => (language === 'zh' ? entry.titleZh : entry.title),
    },
    {
      key: 'actor',
      title: t.actor,
      cell: ({ code, status }) =>
        toProblemActors(code, status)
          .map((actor) => t.actors[actor])
          .join(language === 'zh' ? '、' : ', '),
    },
  ];
  return (
    <Card title={title}>
      <DataTable caption={title} columns={columns} rows={entries} rowKey={({ code }) => code} />
    </Card>
  );
}
