import { useText } from '../../i18n/use-text.ts';
import { apiTexts } from './api-texts.ts';
import type { OpenApiOperation } from './openapi-document.ts';

/** Who may call, in words; alternatives one below the other. */
export function SecurityWords({ security }: { security: NonNullable<OpenApiOperation['security']> }) {
  const t = useText(apiTexts);
  const names = security.flatMap((each) => Object.keys(each));
  return (
    <>
      <h4>{t.security}</h4>
      <ul className="api-security">
        {(names.length === 0 ? ['public'] : names).map((name) => (
          <li key={name}>{t.securities[name] ?? name}</li>
        ))}
      </ul>
    </>
  );
}
