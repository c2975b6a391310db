import { useMemo } from 'react';
import { SchemaTree } from '../../ui/schema-tree/schema-tree.tsx';
import { type ResolveReference, toSchemaNode } from '../../ui/schema-tree/to-schema-node.ts';
import type { OpenApiContent } from './openapi-document.ts';

interface Props {
  readonly label: string;
  readonly content: OpenApiContent | undefined;
  readonly resolve: ResolveReference;
}

/** The media types of a body, each with its schema as a tree. */
export function SchemaView({ label, content, resolve }: Props) {
  const bodies = useMemo(
    () =>
      Object.entries(content ?? {}).map(([mediaType, { schema }]) => ({
        mediaType,
        node: schema && toSchemaNode('body', schema, { required: false, resolve }),
      })),
    [content, resolve],
  );
  return bodies.map(({ mediaType, node }) => (
    <div key={mediaType} className="api-body">
      <code>{mediaType}</code>
      {node ? <SchemaTree label={`${label} ${mediaType}`} nodes={[node]} opened={['body']} /> : null}
    </div>
  ));
}
