import { useLanguage } from '../../i18n/language-context.tsx';
import { useText } from '../../i18n/use-text.ts';
import { DatedLink } from '../../ui/dated-link.tsx';
import type { ResolveReference } from '../../ui/schema-tree/to-schema-node.ts';
import { apiTexts } from './api-texts.ts';
import type { OpenApiAnswer } from './openapi-document.ts';
import { pickAnswer, pickLanguage } from './pick-language.ts';
import { SchemaView } from './schema-view.tsx';

interface Props {
  readonly answers: Readonly<Record<string, OpenApiAnswer>>;
  readonly resolve: ResolveReference;
}

const isFailure = (status: string): boolean => Number(status) >= 400;

/** What comes back: data with its schema, refusals with the codes that lead to their pages. */
export function AnswersList({ answers, resolve }: Props) {
  const t = useText(apiTexts);
  const { language } = useLanguage();
  const failures = Object.entries(answers).flatMap(([status, answer]) =>
    (answer['x-codes'] ?? []).map((code) => ({ status, code })),
  );
  return (
    <>
      <h4>{t.answers}</h4>
      {Object.entries(answers)
        .filter(([status, { description }]) => !isFailure(status) || pickAnswer(description, language) !== '')
        .map(([status, { description, headers, content }]) => (
          <div key={status} className="api-answer">
            <p>
              <strong>{status}</strong> {pickAnswer(description, language)}
            </p>
            {Object.entries(headers ?? {}).map(([name, header]) => (
              <p key={name}>
                {t.headers} <code>{name}</code> {pickLanguage(header.description, language)}
              </p>
            ))}
            {isFailure(status) ? null : (
              <SchemaView label={`${t.answers} ${status}`} content={content} resolve={resolve} />
            )}
          </div>
        ))}
      {failures.length > 0 ? (
        <>
          <h4>{t.problems}</h4>
          <ul className="api-codes">
            {failures.map(({ status, code }) => (
              <li key={`${status} ${code}`}>
                {status} <DatedLink href={`/problems/${code}`}>{code}</DatedLink>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
