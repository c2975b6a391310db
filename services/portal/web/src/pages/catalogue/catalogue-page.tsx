import './catalogue.css';
import { useRef } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { PageFrame } from '../../ui/page-frame.tsx';
import { catalogueTexts } from './catalogue-texts.ts';
import { Facets } from './facets.tsx';
import { Results } from './results.tsx';
import { SearchBox } from './search-box.tsx';
import { useCatalogueQuery } from './use-catalogue-query.ts';
import { useHits } from './use-hits.ts';

export default function CataloguePage() {
  const t = useText(catalogueTexts);
  const query = useCatalogueQuery();
  const found = useHits(query.q, query.chosen);
  const list = useRef<HTMLOListElement>(null);
  const enterHits = () => list.current?.querySelector<HTMLElement>('h3 a')?.focus();
  return (
    <PageFrame title={t.title} lead={t.lead}>
      <SearchBox words={query.q} setWords={query.setWords} enterHits={enterHits} />
      <div className="catalogue-columns">
        <Facets facets={found.data?.pages[0]?.facets} query={query} />
        <Results found={found} query={query} list={list} />
      </div>
    </PageFrame>
  );
}
