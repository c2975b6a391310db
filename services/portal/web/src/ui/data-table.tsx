import { type ReactNode, useMemo, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { ScrollRegion } from './scroll-region.tsx';
import { uiTexts } from './ui-texts.ts';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** What rows are ordered by when the title is pressed. */
  readonly sortBy?: (row: Row) => string | number;
  readonly numeric?: boolean;
}

interface Props<Row> {
  /** What the table holds, for those who hear it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

interface Order {
  readonly key: string;
  readonly descending: boolean;
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'zh-CN');
}

function sortRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], order: Order | undefined) {
  const sortBy = columns.find(({ key }) => key === order?.key)?.sortBy;
  if (!order || !sortBy) return rows;
  const sign = order.descending ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare(sortBy(a), sortBy(b)));
}

/** A table that can be ordered by its titles; the first column heads its row. Wide ones scroll inside their frame. */
export function DataTable<Row>({ caption, columns, rows, rowKey }: Props<Row>) {
  const t = useText(uiTexts);
  const [order, setOrder] = useState<Order>();
  const sorted = useMemo(() => sortRows(rows, columns, order), [rows, columns, order]);
  const press = (key: string) =>
    setOrder((now) => (now?.key === key ? { key, descending: !now.descending } : { key, descending: false }));
  const toAriaSort = (key: string) =>
    order?.key === key ? (order.descending ? 'descending' : 'ascending') : undefined;

  return (
    <ScrollRegion name={t.tableOf(caption)}>
      <table className="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, title, sortBy, numeric }) => (
              <th
                key={key}
                scope="col"
                className={numeric ? 'numeric' : undefined}
                aria-sort={toAriaSort(key)}
              >
                {sortBy ? (
                  <button type="button" className="sort" title={t.sortBy(title)} onClick={() => press(key)}>
                    {title}
                    <span aria-hidden="true">
                      {order?.key === key ? (order.descending ? ' ↓' : ' ↑') : ' ↕'}
                    </span>
                  </button>
                ) : (
                  title
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, cell, numeric }, i) =>
                i === 0 ? (
                  <th key={key} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} className={numeric ? 'numeric' : undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
