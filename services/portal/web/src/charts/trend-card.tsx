import type { RatePoint } from '@shuqiao/schemas/types/provision-history';
import { useMemo } from 'react';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { Card } from '../ui/card.tsx';
import { toTargetText } from '../ui/to-target-text.ts';
import { ChartFigure, type ToOption } from './chart-figure.tsx';
import { chartTexts } from './chart-texts.ts';
import { PictureButtons } from './picture-buttons.tsx';
import { toRateLinesOption } from './rate-lines-option.ts';
import { TrendTable } from './trend-table.tsx';
import { trendTexts } from './trend-texts.ts';

interface Props {
  /** Whose rate it is. */
  readonly name: string;
  readonly points: readonly RatePoint[];
  readonly target: number;
}

/** The rate day by day, in a sentence, as a picture and as a table. */
export function TrendCard({ name, points, target }: Props) {
  const t = useText(trendTexts);
  const { target: toTarget } = useText(chartTexts);
  const format = useFormat();
  const [first, last] = [points[0], points.at(-1)];
  const summary =
    first && last
      ? t.summary(
          format.date(first.date),
          format.rate(first.rate),
          format.date(last.date),
          format.rate(last.rate),
        )
      : t.none;
  const targetText = toTarget(toTargetText(target));
  const toOption = useMemo<ToOption>(() => {
    const words = { summary, target: targetText };
    return (palette) => toRateLinesOption({ lines: [{ name, points }], target, words }, palette);
  }, [name, points, target, summary, targetText]);

  const title = t.title(points.length);
  return (
    <Card
      title={title}
      actions={first ? <PictureButtons title={t.picture(name, points.length)} toOption={toOption} /> : null}
    >
      {first ? (
        <ChartFigure
          summary={summary}
          toOption={toOption}
          table={<TrendTable caption={`${name} ${title}`} points={points} />}
        />
      ) : (
        <p>{t.none}</p>
      )}
    </Card>
  );
}
