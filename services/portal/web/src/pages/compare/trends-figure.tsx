import { useMemo } from 'react';
import { ChartFigure, type ToOption } from '../../charts/chart-figure.tsx';
import { chartTexts } from '../../charts/chart-texts.ts';
import { listDates } from '../../charts/list-dates.ts';
import { PictureButtons } from '../../charts/picture-buttons.tsx';
import { type RateLine, toRateLinesOption } from '../../charts/rate-lines-option.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { toTargetText } from '../../ui/to-target-text.ts';
import { compareTexts } from './compare-texts.ts';
import { TrendsTable } from './trends-table.tsx';

interface Props {
  readonly lines: readonly RateLine[];
  readonly target: number;
}

export function TrendsFigure({ lines, target }: Props) {
  const t = useText(compareTexts);
  const { target: toTarget } = useText(chartTexts);
  const format = useFormat();
  const dates = listDates(lines);
  const [first, last] = [dates.at(0), dates.at(-1)];
  const summary =
    first === undefined || last === undefined
      ? ''
      : t.trendSummary(lines.length, format.date(first), format.date(last));
  const targetText = toTarget(toTargetText(target));
  const toOption = useMemo<ToOption>(() => {
    const words = { summary, target: targetText };
    return (palette) => toRateLinesOption({ lines, target, words }, palette);
  }, [lines, target, summary, targetText]);
  return (
    <Card title={t.trend} actions={<PictureButtons title={`${t.file} ${t.trend}`} toOption={toOption} />}>
      <ChartFigure
        summary={summary}
        toOption={toOption}
        table={<TrendsTable lines={lines} dates={dates} />}
      />
    </Card>
  );
}
