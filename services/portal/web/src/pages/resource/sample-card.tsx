import type { Resource } from '@shuqiao/schemas/types/resource';
import type { ResourceSample } from '@shuqiao/schemas/types/resource-sample';
import { ApiProblem } from '../../api/api-problem.ts';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { resourceTexts } from './resource-texts.ts';
import { useSample } from './use-resource.ts';

interface Props {
  readonly pathCode: string;
  readonly items: Resource['items'];
}

interface Value {
  readonly name: string;
  readonly title: string;
  readonly value: unknown;
}

export function SampleCard({ pathCode, items }: Props) {
  const t = useText(resourceTexts);
  const query = useSample(pathCode);
  const record = query.data?.records[0];
  const isMissing = query.error instanceof ApiProblem && query.error.status === 404;

  function show({ records }: ResourceSample) {
    const [first] = records;
    if (!first) return <p>{t.sampleNone}</p>;
    const titles = new Map(items.map(({ name, title }) => [name, title]));
    const values = Object.entries(first).map(
      ([name, value]): Value => ({ name, title: titles.get(name) ?? '', value }),
    );
    return (
      <DataTable
        caption={t.sample}
        rows={values}
        rowKey={({ name }) => name}
        columns={[
          { key: 'title', title: t.itemTitle, cell: ({ title }) => title },
          { key: 'name', title: t.itemName, cell: ({ name }) => <code>{name}</code> },
          { key: 'value', title: t.sampleValue, cell: ({ value }) => toText(value) },
        ]}
      />
    );
  }

  return (
    <Card
      title={t.sample}
      actions={record ? <CopyButton text={JSON.stringify(record, null, 2)} /> : undefined}
    >
      {isMissing ? (
        <p>{t.contractNone}</p>
      ) : (
        <>
          <p>{t.sampleNote}</p>
          <Loaded query={query} minHeight={`${items.length * 2.6 + 3}rem`}>
            {show}
          </Loaded>
        </>
      )}
    </Card>
  );
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
