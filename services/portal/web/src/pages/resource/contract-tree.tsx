import type { ContractDocument } from '@shuqiao/schemas/types/directory';
import { useMemo } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { SchemaTree } from '../../ui/schema-tree/schema-tree.tsx';
import { type JsonSchema, toSchemaNode } from '../../ui/schema-tree/to-schema-node.ts';
import { resourceTexts } from './resource-texts.ts';

const parts = ['record', 'query', 'answer'] as const;

export function ContractTree({ document }: { document: ContractDocument }) {
  const t = useText(resourceTexts);
  const nodes = useMemo(() => {
    const definitions = document.$defs as unknown as Readonly<Record<string, JsonSchema>>;
    return parts.flatMap((part) => {
      const schema = definitions[part];
      if (!schema) return [];
      const titled = { ...schema, title: t[part] };
      return [toSchemaNode(part, titled, { required: false, resolve: (name) => definitions[name.slice(8)] })];
    });
  }, [document, t]);
  return <SchemaTree label={t.contract} nodes={nodes} opened={['record']} />;
}
