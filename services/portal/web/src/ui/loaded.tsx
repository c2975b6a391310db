import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PageSkeleton } from './page-skeleton.tsx';
import { ProblemView } from './problem-view.tsx';

interface Props<T> {
  readonly query: UseQueryResult<T>;
  /** Height kept free while loading. */
  readonly minHeight?: string;
  readonly children: (data: T) => ReactNode;
}

/** Skeleton, problem or data: the three states of whatever is fetched. */
export function Loaded<T>({ query, minHeight = '20rem', children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <ProblemView error={query.error} onRetry={() => void query.refetch()} />;
  return <PageSkeleton minHeight={minHeight} />;
}
