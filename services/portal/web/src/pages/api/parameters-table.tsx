import { useLanguage } from '../../i18n/language-context.tsx';
import { useText } from '../../i18n/use-text.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { listSchemaFacts } from '../../ui/schema-tree/list-schema-facts.ts';
import { schemaTexts } from '../../ui/schema-tree/schema-texts.ts';
import { apiTexts } from './api-texts.ts';
import type { OpenApiParameter } from './openapi-document.ts';
import { pickLanguage } from './pick-language.ts';

export function ParametersTable({ parameters }: { parameters: readonly OpenApiParameter[] }) {
  const t = useText(apiTexts);
  const { facts } = useText(schemaTexts);
  const { language } = useLanguage();
  const toForm = ({ schema = {} }: OpenApiParameter) =>
    [
      String(schema.type ?? ''),
      ...listSchemaFacts(schema).map(({ name, value }) => `${facts[name]} ${value}`),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <DataTable
      caption={t.parameters}
      rows={parameters}
      rowKey={(parameter) => `${parameter.in} ${parameter.name}`}
      columns={[
        { key: 'name', title: t.name, cell: ({ name }) => <code>{name}</code> },
        { key: 'where', title: t.where, cell: (parameter) => t.places[parameter.in] ?? parameter.in },
        { key: 'required', title: t.required, cell: ({ required }) => (required ? t.yes : t.no) },
        { key: 'about', title: t.about, cell: ({ description }) => pickLanguage(description, language) },
        { key: 'form', title: t.constraint, cell: toForm },
      ]}
    />
  );
}
