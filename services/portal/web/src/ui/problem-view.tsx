import { ApiProblem } from '../api/api-problem.ts';
import { useLanguage } from '../i18n/language-context.tsx';
import { useText } from '../i18n/use-text.ts';
import { DatedLink } from './dated-link.tsx';
import { uiTexts } from './ui-texts.ts';

interface Props {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

const localCodes = ['unreachable', 'timeout', 'unknown'];

/** Title, hint and trace id of what went wrong; its code leads to the page that explains it. */
export function ProblemView({ error, onRetry }: Props) {
  const t = useText(uiTexts);
  const { language } = useLanguage();
  const problem = error instanceof ApiProblem ? error : undefined;
  const told = problem?.in(language) ?? { title: t.unexpected, detail: String(error), hint: undefined };
  return (
    <div className="problem" role="alert">
      <p className="problem-title">{told.title}</p>
      {told.detail ? <p>{told.detail}</p> : null}
      {told.hint ? (
        <p>
          <strong>{t.hint}</strong> {told.hint}
        </p>
      ) : null}
      {problem && !localCodes.includes(problem.code) ? (
        <p>
          {t.code} <DatedLink href={`/problems/${problem.code}`}>{problem.code}</DatedLink>
        </p>
      ) : null}
      {problem?.instance ? (
        <p>
          {t.trace} <code>{problem.instance}</code>
        </p>
      ) : null}
      {onRetry ? (
        <button type="button" className="button" onClick={onRetry}>
          {t.retry}
        </button>
      ) : null}
    </div>
  );
}
