import { toSearchTerms } from '@shuqiao/domain/search/search-terms';
import type { RefObject } from 'react';
import { useSession } from '../../api/use-session.ts';
import { useText } from '../../i18n/use-text.ts';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemView } from '../../ui/problem-view.tsx';
import { catalogueTexts } from './catalogue-texts.ts';
import { ChosenFilters } from './chosen-filters.tsx';
import { HitList } from './hit-list.tsx';
import { NoHits } from './no-hits.tsx';
import type { CatalogueQuery } from './use-catalogue-query.ts';
import type { useHits } from './use-hits.ts';

interface Props {
  readonly found: ReturnType<typeof useHits>;
  readonly query: CatalogueQuery;
  readonly list: RefObject<HTMLOListElement | null>;
}

export function Results({ found, query, list }: Props) {
  const t = useText(catalogueTexts);
  const session = useSession();
  const isStranger = session.data?.account === null;
  // What is found waits for who is asking, so that the note above it pushes nothing down.
  const isKnown = !session.isPending;
  const { isError, error, refetch, isPlaceholderData, hasNextPage, isFetchingNextPage } = found;
  const data = isKnown ? found.data : undefined;
  const first = data?.pages[0];
  const hits = data?.pages.flatMap((page) => page.hits) ?? [];
  const total = first?.total ?? 0;
  return (
    <section className="catalogue-results" aria-labelledby="catalogue-results">
      <h2 id="catalogue-results" className="visually-hidden">
        {t.results}
      </h2>
      <p role="status" className="catalogue-total">
        {first && !isPlaceholderData ? t.total(total, query.q) : isError ? '' : t.searching}
      </p>
      {isStranger && first ? <p className="catalogue-keys">{t.stranger}</p> : null}
      <ChosenFilters facets={first?.facets} query={query} />
      {isError ? <ProblemView error={error} onRetry={() => void refetch()} /> : null}
      {first || isError ? null : <PageSkeleton />}
      {first && total === 0 && !isPlaceholderData ? <NoHits clear={query.clear} /> : null}
      <HitList hits={hits} terms={toSearchTerms(query.q)} busy={isPlaceholderData} list={list} />
      {hasNextPage ? (
        <p className="catalogue-next no-print">
          <button
            type="button"
            className="plain-button"
            disabled={isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            {isFetchingNextPage ? t.loadingMore : t.loadMore}
          </button>
          <span>{t.shown(hits.length, total)}</span>
        </p>
      ) : null}
    </section>
  );
}
