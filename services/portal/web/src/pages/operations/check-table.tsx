import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { type CheckRow, listChecks } from './list-checks.ts';
import { operationsTexts } from './operations-texts.ts';
import type { Check } from './readiness.ts';

const kinds = { ok: 'good', warn: 'warn', degraded: 'warn', down: 'bad' } as const;

export function CheckTable({ services }: { services: readonly Check[] }) {
  const t = useText(operationsTexts);
  const format = useFormat();
  const columns: Column<CheckRow>[] = [
    { key: 'service', title: t.service, cell: ({ service }) => t.services[service] ?? service },
    { key: 'check', title: t.check, cell: ({ name }) => (name === '' ? '—' : (t.checks[name] ?? name)) },
    {
      key: 'state',
      title: t.state,
      cell: ({ state }) => <Tag kind={kinds[state]}>{t.states[state]}</Tag>,
    },
    {
      key: 'reason',
      title: t.reason,
      cell: ({ reason }) => (reason ? (t.reasons[reason] ?? t.otherReason(reason)) : '—'),
    },
    {
      key: 'left',
      title: t.left,
      numeric: true,
      cell: ({ secondsLeft }) => (secondsLeft === undefined ? '—' : format.seconds(secondsLeft)),
    },
  ];
  return (
    <DataTable caption={t.caption} columns={columns} rows={listChecks(services)} rowKey={({ key }) => key} />
  );
}
