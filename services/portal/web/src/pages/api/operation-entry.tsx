import { useState } from 'react';
import { useLanguage } from '../../i18n/language-context.tsx';
import { useText } from '../../i18n/use-text.ts';
import type { ResolveReference } from '../../ui/schema-tree/to-schema-node.ts';
import { AnswersList } from './answers-list.tsx';
import { apiTexts } from './api-texts.ts';
import type { ListedOperation } from './group-operations.ts';
import { ParametersTable } from './parameters-table.tsx';
import { pickLanguage } from './pick-language.ts';
import { SchemaView } from './schema-view.tsx';
import { SecurityWords } from './security-words.tsx';

interface Props {
  readonly listed: ListedOperation;
  readonly resolve: ResolveReference;
  /** The address names this one. */
  readonly named: boolean;
}

/** One operation, opened in place; the address then leads to it. */
export function OperationEntry({ listed: { method, path, operation }, resolve, named }: Props) {
  const { language } = useLanguage();
  const [open, setOpen] = useState(named);
  const { operationId } = operation;

  function follow(isOpen: boolean) {
    setOpen(isOpen);
    if (isOpen) history.replaceState(history.state, '', `#${operationId}`);
  }
  return (
    <details
      id={operationId}
      className="api-operation"
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open !== open) follow(event.currentTarget.open);
      }}
    >
      <summary>
        <h3 className="api-head">
          <span className={`api-method api-method-${method.toLowerCase()}`}>{method}</span>
          <code className="api-path">{path}</code>
          <span className="api-summary">{pickLanguage(operation.summary, language)}</span>
        </h3>
      </summary>
      {open ? <OperationBody listed={{ method, path, operation }} resolve={resolve} /> : null}
    </details>
  );
}

function OperationBody({ listed: { operation }, resolve }: Omit<Props, 'named'>) {
  const t = useText(apiTexts);
  const { language } = useLanguage();
  const { operationId, description, parameters = [], requestBody, responses = {}, security = [] } = operation;
  const told = pickLanguage(description, language);
  return (
    <div className="api-detail">
      {told === '' ? null : <p>{told}</p>}
      <SecurityWords security={security} />
      {parameters.length > 0 ? (
        <>
          <h4>{t.parameters}</h4>
          <ParametersTable parameters={parameters} />
        </>
      ) : null}
      {requestBody?.content ? (
        <>
          <h4>{t.body}</h4>
          <SchemaView label={t.body} content={requestBody.content} resolve={resolve} />
        </>
      ) : null}
      <AnswersList answers={responses} resolve={resolve} />
      <p className="no-print">
        <a href={`#${operationId}`}>
          {t.link} <code>{operationId}</code>
        </a>
      </p>
    </div>
  );
}
