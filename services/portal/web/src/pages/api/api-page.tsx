import './api.css';
import { useId } from 'react';
import { useSearchParams } from 'wouter';
import { toServicePath, useService } from '../../api/use-service.ts';
import { useText } from '../../i18n/use-text.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { apiTexts } from './api-texts.ts';
import type { OpenApiDocument } from './openapi-document.ts';
import { OperationGroups } from './operation-groups.tsx';

const DOCUMENT = 'gateway/openapi.json';

export default function ApiPage() {
  const t = useText(apiTexts);
  const id = useId();
  const [search, setSearch] = useSearchParams();
  const words = search.get('q') ?? '';
  const find = (text: string) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (text === '') next.delete('q');
        else next.set('q', text);
        return next;
      },
      { replace: true },
    );
  const actions = (
    <>
      <a className="plain-button" href={toServicePath(DOCUMENT)} download="openapi.json">
        {t.download}
      </a>
      <a className="plain-button" href="/docs">
        {t.docs}
      </a>
    </>
  );
  return (
    <PageFrame title={t.title} lead={t.lead} actions={actions}>
      <search className="api-search">
        <label htmlFor={id}>{t.search}</label>
        <input
          id={id}
          className="plain-input api-box"
          type="search"
          value={words}
          maxLength={100}
          placeholder={t.placeholder}
          onChange={(event) => find(event.target.value)}
        />
      </search>
      <Loaded query={useService<OpenApiDocument>(DOCUMENT)} minHeight="80rem">
        {(document) => <OperationGroups document={document} words={words} clear={() => find('')} />}
      </Loaded>
    </PageFrame>
  );
}
