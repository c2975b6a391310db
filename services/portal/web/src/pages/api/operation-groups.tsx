import { useMemo } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { apiTexts } from './api-texts.ts';
import { groupOperations } from './group-operations.ts';
import type { OpenApiDocument } from './openapi-document.ts';
import { OperationEntry } from './operation-entry.tsx';
import { toReferenceResolver } from './resolve-reference.ts';
import { toTagTitle } from './to-tag-title.ts';
import { useNamedOperation } from './use-named-operation.ts';

interface Props {
  readonly document: OpenApiDocument;
  readonly words: string;
  readonly clear: () => void;
}

export function OperationGroups({ document, words, clear }: Props) {
  const t = useText(apiTexts);
  const groups = useMemo(() => groupOperations(document, words), [document, words]);
  const resolve = useMemo(() => toReferenceResolver(document), [document]);
  const named = useNamedOperation();
  const count = groups.reduce((sum, { operations }) => sum + operations.length, 0);
  return (
    <>
      <p role="status">{t.total(count)}</p>
      {count === 0 ? (
        <EmptyState heading="h2" title={t.none} hint={t.noneHint}>
          <button type="button" className="button" onClick={clear}>
            {t.clear}
          </button>
        </EmptyState>
      ) : (
        <nav aria-label={t.groups} className="no-print">
          <ul className="api-groups">
            {groups.map(({ tag }, at) => (
              <li key={tag}>
                <a href={`#group-${at}`}>{toTagTitle(tag, t.tags)}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {groups.map(({ tag, operations }, at) => (
        <div key={tag} id={`group-${at}`} className="api-group">
          <Card title={toTagTitle(tag, t.tags)}>
            {operations.map((listed) => (
              <OperationEntry
                key={`${listed.operation.operationId} ${named === listed.operation.operationId}`}
                listed={listed}
                resolve={resolve}
                named={named === listed.operation.operationId}
              />
            ))}
          </Card>
        </div>
      ))}
    </>
  );
}
