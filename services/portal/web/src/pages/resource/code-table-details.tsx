import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { ProblemView } from '../../ui/problem-view.tsx';
import { CodeList } from './code-list.tsx';
import { resourceTexts } from './resource-texts.ts';
import { useCodeTables } from './use-code-tables.ts';

/** The values of a code table, opened where its item stands. */
export function CodeTableDetails({ name }: { name: string }) {
  const t = useText(resourceTexts);
  const [open, setOpen] = useState(false);
  const tables = useCodeTables(open);
  const table = tables.data?.get(name);
  return (
    <details className="resource-codes" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{name}</summary>
      {open && tables.isError ? (
        <ProblemView error={tables.error} onRetry={() => void tables.refetch()} />
      ) : null}
      {open && tables.data && !table ? <p>{t.codesUnknown}</p> : null}
      {open && table ? <CodeList table={table} /> : null}
    </details>
  );
}
