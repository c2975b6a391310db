import { useLanguage } from '../../i18n/language-context.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { DatedLink } from '../../ui/dated-link.tsx';
import { reasonNames } from '../../ui/reason-names.ts';
import { useReasons } from '../../ui/use-reasons.ts';
import type { ReasonGroup } from './group-by-reason.ts';
import { overviewTexts } from './overview-texts.ts';

export function WhyTable({ groups }: { groups: readonly ReasonGroup[] }) {
  const t = useText(overviewTexts);
  const names = useText(reasonNames);
  const format = useFormat();
  const { language } = useLanguage();
  const { find } = useReasons();
  const columns: Column<ReasonGroup>[] = [
    {
      key: 'reason',
      title: t.whyColumns.reason,
      cell: ({ reason }) => <span className="overview-reason">{names[reason] ?? reason}</span>,
    },
    { key: 'count', title: t.whyColumns.count, cell: ({ count }) => format.number(count), numeric: true },
    {
      key: 'departments',
      title: t.whyColumns.departments,
      cell: ({ departments }) => (
        <ul className="overview-names">
          {departments.map(({ code, name, count }) => (
            <li key={code}>
              <DatedLink href={`/departments/${code}`}>{name}</DatedLink>
              {count > 1 ? ` ${t.whyTimes(format.number(count))}` : null}
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'fix',
      title: t.whyColumns.fix,
      cell: ({ reason }) => <p className="overview-fix">{find(reason)?.fix[language] ?? '…'}</p>,
    },
  ];
  return <DataTable caption={t.whyCaption} columns={columns} rows={groups} rowKey={({ reason }) => reason} />;
}
