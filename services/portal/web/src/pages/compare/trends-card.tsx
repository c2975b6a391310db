import type { OverviewDepartment } from '@shuqiao/schemas/types/provision-overview';
import { useMemo } from 'react';
import type { RateLine } from '../../charts/rate-lines-option.ts';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemView } from '../../ui/problem-view.tsx';
import { useSearchValue } from '../../ui/use-search-value.ts';
import { compareTexts } from './compare-texts.ts';
import { TrendsFigure } from './trends-figure.tsx';
import { useHistories } from './use-histories.ts';

interface Props {
  readonly target: number;
  readonly departments: readonly OverviewDepartment[];
}

export function TrendsCard({ target, departments }: Props) {
  const t = useText(compareTexts);
  const [asOf] = useSearchValue('asOf');
  const codes = departments.map(({ code }) => code);
  const { histories, error, retry } = useHistories(codes, asOf);
  const lines = useMemo<RateLine[] | undefined>(
    () => histories?.map(({ points }, i) => ({ name: departments[i]?.name ?? '', points })),
    [histories, departments],
  );
  if (lines) return <TrendsFigure lines={lines} target={target} />;
  return (
    <Card title={t.trend}>
      {error ? <ProblemView error={error} onRetry={retry} /> : <PageSkeleton minHeight="22rem" />}
    </Card>
  );
}
