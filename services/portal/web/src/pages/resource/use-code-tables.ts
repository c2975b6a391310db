import type { CodeTable } from '@shuqiao/schemas/types/code-table';
import type { CodeTablePage } from '@shuqiao/schemas/types/code-table-page';
import { useQuery } from '@tanstack/react-query';
import { requestJson } from '../../api/request-json.ts';
import { toServicePath } from '../../api/use-service.ts';

const PAGE = 100;

async function readAll(signal: AbortSignal): Promise<ReadonlyMap<string, CodeTable>> {
  const tables = new Map<string, CodeTable>();
  let cursor: string | undefined;
  do {
    const path = toServicePath('catalogue/code-tables', { limit: PAGE, cursor });
    const page = await requestJson<CodeTablePage>(path, { signal });
    for (const table of page.items) tables.set(table.name, table);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return tables;
}

/** Names of code tables hold slashes, which no relayed path may: the few tables are read at once, when one is opened. */
export function useCodeTables(enabled: boolean) {
  return useQuery({
    queryKey: ['catalogue/code-tables'],
    queryFn: ({ signal }) => readAll(signal),
    staleTime: Number.POSITIVE_INFINITY,
    enabled,
  });
}
