import type { OverviewDepartment } from '@shuqiao/schemas/types/provision-overview';
import { useMemo } from 'react';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { DatedLink } from '../../ui/dated-link.tsx';
import { RateBar } from '../../ui/rate-bar.tsx';
import { overviewTexts } from './overview-texts.ts';
import { WeekChange } from './week-change.tsx';

interface Props {
  readonly caption: string;
  readonly departments: readonly OverviewDepartment[];
  readonly target: number;
  /** Of those that do not count the kind is told, not what they need. */
  readonly apart?: boolean;
}

function useColumns(target: number, apart: boolean): Column<OverviewDepartment>[] {
  const t = useText(overviewTexts);
  const format = useFormat();
  return useMemo(() => {
    const itemRate = ({ itemsN, itemsD }: OverviewDepartment) => (itemsD === 0 ? null : itemsN / itemsD);
    const name: Column<OverviewDepartment> = {
      key: 'name',
      title: t.columns.department,
      cell: (department) => <DatedLink href={`/departments/${department.code}`}>{department.name}</DatedLink>,
      sortBy: (department) => department.name,
    };
    const rate: Column<OverviewDepartment> = {
      key: 'rate',
      title: t.columns.rate,
      cell: (department) => (
        <RateBar n={department.n} d={department.d} rate={department.rate} target={target} />
      ),
      sortBy: (department) => department.rate ?? -1,
    };
    const second: Column<OverviewDepartment> = apart
      ? { key: 'kind', title: t.columns.kind, cell: ({ kind }) => t.kinds[kind], sortBy: ({ kind }) => kind }
      : {
          key: 'needed',
          title: t.columns.needed,
          cell: ({ toTarget }) => format.number(toTarget),
          sortBy: ({ toTarget }) => toTarget,
          numeric: true,
        };
    const week: Column<OverviewDepartment> = {
      key: 'week',
      title: t.columns.week,
      cell: (department) =>
        department.weekAgo ? <WeekChange now={department} before={department.weekAgo} /> : '–',
      sortBy: ({ n, weekAgo }) => n - (weekAgo?.n ?? n),
    };
    const items: Column<OverviewDepartment> = {
      key: 'items',
      title: t.columns.items,
      cell: (department) => format.rate(itemRate(department)),
      sortBy: (department) => itemRate(department) ?? -1,
      numeric: true,
    };
    return [name, rate, second, week, items];
  }, [t, format, target, apart]);
}

export function DepartmentTable({ caption, departments, target, apart = false }: Props) {
  const columns = useColumns(target, apart);
  return <DataTable caption={caption} columns={columns} rows={departments} rowKey={({ code }) => code} />;
}
