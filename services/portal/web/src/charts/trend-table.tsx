import type { RatePoint } from '@shuqiao/schemas/types/provision-history';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { chartTexts } from './chart-texts.ts';
import { DayLink } from './day-link.tsx';

interface Props {
  readonly caption: string;
  readonly points: readonly RatePoint[];
}

/** The days of a trend, newest first. */
export function TrendTable({ caption, points }: Props) {
  const t = useText(chartTexts);
  const format = useFormat();
  const columns: Column<RatePoint>[] = [
    { key: 'date', title: t.date, cell: ({ date }) => <DayLink date={date} /> },
    { key: 'n', title: t.provided, cell: ({ n }) => format.number(n), numeric: true },
    { key: 'd', title: t.owed, cell: ({ d }) => format.number(d), numeric: true },
    { key: 'rate', title: t.rate, cell: ({ rate }) => format.rate(rate), numeric: true },
  ];
  return (
    <DataTable caption={caption} columns={columns} rows={points.toReversed()} rowKey={({ date }) => date} />
  );
}
