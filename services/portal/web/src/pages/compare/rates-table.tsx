import type { OverviewDepartment } from '@shuqiao/schemas/types/provision-overview';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { DatedLink } from '../../ui/dated-link.tsx';
import { RateBar } from '../../ui/rate-bar.tsx';
import { compareTexts } from './compare-texts.ts';

interface Props {
  readonly departments: readonly OverviewDepartment[];
  readonly target: number;
}

export function RatesTable({ departments, target }: Props) {
  const t = useText(compareTexts);
  const format = useFormat();
  const columns: Column<OverviewDepartment>[] = [
    {
      key: 'name',
      title: t.columns.department,
      cell: ({ code, name }) => <DatedLink href={`/departments/${code}`}>{name}</DatedLink>,
      sortBy: ({ name }) => name,
    },
    {
      key: 'rate',
      title: t.columns.rate,
      cell: ({ n, d, rate }) => <RateBar n={n} d={d} rate={rate} target={target} />,
      sortBy: ({ rate }) => rate ?? -1,
    },
    {
      key: 'needed',
      title: t.columns.needed,
      cell: ({ toTarget }) => format.number(toTarget),
      sortBy: ({ toTarget }) => toTarget,
      numeric: true,
    },
    {
      key: 'items',
      title: t.columns.items,
      cell: ({ itemsN, itemsD }) => format.rate(itemsD === 0 ? null : itemsN / itemsD),
      numeric: true,
    },
    {
      key: 'week',
      title: t.columns.week,
      cell: ({ weekAgo }) => (weekAgo ? `${weekAgo.n}/${weekAgo.d} · ${format.rate(weekAgo.rate)}` : '–'),
      numeric: true,
    },
  ];
  return <DataTable caption={t.chart} columns={columns} rows={departments} rowKey={({ code }) => code} />;
}
