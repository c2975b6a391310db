import { compile } from 'json-schema-to-typescript';
import { type Imports, inlineReferences, type Schemas } from './inline-references.ts';
import type { SchemaDocument } from './schema-document.ts';

const options = {
  additionalProperties: true,
  ignoreMinAndMaxItems: true,
  unreachableDefinitions: true,
  bannerComment: '',
  style: { singleQuote: true, printWidth: 110 },
} as const;

const remark = / \*\n \* This interface was referenced by [^\n]*\n \* via the `definition` [^\n]*\n/g;

export function toBanner(source: string): string {
  return `// Generated from ${source}; do not edit.\n`;
}

/** TypeScript text of a schema without references to others. */
export async function toTypes(schema: SchemaDocument, name: string): Promise<string> {
  const text = await compile(schema, name, options);
  return text.replace(remark, '');
}

function toImportLines(imports: Imports, from: string): string {
  const up = '../'.repeat(from.split('/').length - 1) || './';
  const lines = [...imports].sort().map(([name, types]) => {
    return `import type { ${[...types].sort().join(', ')} } from '${up}${name}.ts';\n`;
  });
  return lines.length ? `${lines.join('')}\n` : '';
}

function titledDefinitions(schema: SchemaDocument): Record<string, SchemaDocument> {
  return Object.fromEntries(Object.entries(schema.$defs ?? {}).filter(([, definition]) => definition.title));
}

/** The type file of one schema. */
export async function toTypeFile(schemas: Schemas, name: string): Promise<string> {
  const document = schemas.get(name);
  if (!document?.title) throw new Error(`${name}: a schema needs a title, it names the type`);
  const source = { ...document, $defs: titledDefinitions(document) };
  const { schema, imports } = inlineReferences(schemas, name, source);
  const types = await toTypes(schema, document.title);
  const path = name.includes('/') ? `schemas/${name}.json` : `schemas/api/${name}.json`;
  return `${toBanner(path)}${toImportLines(imports, name)}${types}`;
}
