import type { RejectedRow } from '@shuqiao/client/client';
import type { Cli } from './cli.ts';
import { formatTable } from './format-table.ts';

const SHOWN = 50;

/** Row, item and reason of what was sent back; the values stay at home. */
export function formatRejectedRows(rejected: readonly RejectedRow[], { say, lang }: Cli): string[] {
  if (rejected.length === 0) return [];
  const columns = [
    { title: say({ zh: '行', en: 'row' }), align: 'right' as const },
    { title: say({ zh: '信息项', en: 'item' }) },
    { title: say({ zh: '规则', en: 'rule' }) },
    { title: say({ zh: '原因', en: 'reason' }) },
  ];
  const rows = rejected
    .slice(0, SHOWN)
    .map(({ row, pointer, code, message }) => [String(row), pointer.slice(1), code, message[lang]]);
  const rest = rejected.length - rows.length;
  const more =
    rest > 0
      ? [say({ zh: `……另有 ${rest} 行，用 --json 查看全部`, en: `… and ${rest} more, see --json` })]
      : [];
  return [...formatTable(columns, rows), ...more];
}
