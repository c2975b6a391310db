import type { RateLine } from '../../charts/rate-lines-option.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { compareTexts } from './compare-texts.ts';

interface Props {
  readonly lines: readonly RateLine[];
  readonly dates: readonly string[];
}

/** A column for each department, newest date first. */
export function TrendsTable({ lines, dates }: Props) {
  const t = useText(compareTexts);
  const format = useFormat();
  const columns: Column<string>[] = [
    { key: 'date', title: t.date, cell: (date) => date },
    ...lines.map(({ name, points }, i): Column<string> => {
      const rates = new Map(points.map(({ date, rate }) => [date, rate]));
      return {
        key: `${i} ${name}`,
        title: name,
        cell: (date) => (rates.has(date) ? format.rate(rates.get(date) ?? null) : '–'),
        numeric: true,
      };
    }),
  ];
  return <DataTable caption={t.trend} columns={columns} rows={dates.toReversed()} rowKey={(date) => date} />;
}
