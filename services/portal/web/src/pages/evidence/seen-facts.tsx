import { Link } from 'wouter';
import { useText } from '../../i18n/use-text.ts';
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
              <Link href={`/evidence/${value}`}>{t.title(value)}</Link>
            ) : (
              <code>{value}</code>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
