import { useText } from '../../i18n/use-text.ts';
import { schemaTexts } from './schema-texts.ts';
import type { SchemaNode } from './to-schema-node.ts';

/** Name, title, type and what is asked of the value, on one line that may wrap. */
export function SchemaLine({ node, isOpen }: { node: SchemaNode; isOpen: boolean }) {
  const t = useText(schemaTexts);
  return (
    <span className="schema-line">
      <span className="schema-mark" aria-hidden="true">
        {node.children ? (isOpen ? '▾' : '▸') : '·'}
      </span>
      <code className="schema-name">{node.name}</code>
      {node.title === undefined ? null : <span>{node.title}</span>}
      <span className="schema-type">{node.type}</span>
      {node.required ? <strong className="schema-required">{t.required}</strong> : null}
      {node.facts.map(({ name, value }) => (
        <span key={name} className="schema-fact">
          {t.facts[name]} <code>{value}</code>
        </span>
      ))}
    </span>
  );
}
