import type { ContractDocument } from '@shuqiao/schemas/types/directory';
import type { SandboxSystem } from '@shuqiao/schemas/types/sandbox-system';
import { useId } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import type { Question } from '../question/question.ts';
import { tryTexts } from '../try-texts.ts';
import { CodeBlock } from './code-block.tsx';
import { ItemChoice } from './item-choice.tsx';
import { listItemTitles } from './list-item-titles.ts';

interface Props {
  readonly document: ContractDocument;
  readonly registration: SandboxSystem;
  readonly question: Question;
  readonly body: string;
  readonly change: (part: Partial<Question>) => void;
}

export function QuestionStep({ document, registration, question, body, change }: Props) {
  const t = useText(tryTexts).question;
  const id = useId();
  const titles = listItemTitles(document);
  const { requires, grant } = registration;
  return (
    <>
      <p>{t.what}</p>
      <fieldset className="try-fields">
        <legend>{t.filters}</legend>
        {document['x-lookup'].map((name) => (
          <p key={name} className="try-field">
            <label htmlFor={`${id}-${name}`}>
              {titles[name] ?? name} <code>{name}</code>
            </label>
            <input
              id={`${id}-${name}`}
              className="plain-input"
              autoComplete="off"
              value={question.filters[name] ?? ''}
              onChange={(event) => change({ filters: { ...question.filters, [name]: event.target.value } })}
            />
          </p>
        ))}
        {requires.case ? (
          <p className="try-field">
            <label htmlFor={`${id}-case`}>{t.caseId}</label>
            <input
              id={`${id}-case`}
              className="plain-input"
              value={question.caseId}
              onChange={(event) => change({ caseId: event.target.value })}
            />
          </p>
        ) : null}
        {requires.consent ? (
          <p className="try-field">
            <label htmlFor={`${id}-consent`}>{t.consent}</label>
            <input
              id={`${id}-consent`}
              className="plain-input"
              value={question.consent}
              onChange={(event) => change({ consent: event.target.value })}
            />
          </p>
        ) : null}
      </fieldset>
      {requires.subject ? <p>{t.subject}</p> : null}
      {requires.case || requires.consent ? <p>{t.sandboxNote}</p> : null}
      <ItemChoice
        names={grant.items}
        titles={titles}
        chosen={question.items}
        choose={(items) => change({ items })}
      />
      <CodeBlock title={t.body} text={body} />
    </>
  );
}
