import { useText } from '../../i18n/use-text.ts';
import { DatedLink } from '../../ui/dated-link.tsx';
import { evidenceTexts } from './evidence-texts.ts';

/** Values by name; the entry of a request can be opened. */
export function SeenFacts({ seen }: { seen: Readonly<Record<string, string>> }) {
  const t = useText(evidenceTexts);
  return (
    <dl className="evidence-facts">
      {Object.entries(seen).map(([name, value]) => (
        <div key={name}>
          <dt>{t.names[name] ?? name}</dt>
          <dd>
            {name === 'request' ? (
              <DatedLink href={`/evidence/${value}`}>{t.title(value)}</DatedLink>
            ) : (
              <code>{value}</code>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
