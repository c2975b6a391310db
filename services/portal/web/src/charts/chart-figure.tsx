import type { EChartsCoreOption } from 'echarts/core';
import { lazy, type ReactNode, Suspense } from 'react';
import { useText } from '../i18n/use-text.ts';
import './chart.css';
import { ChartBoundary } from './chart-boundary.tsx';
import type { ChartPalette } from './chart-palette.ts';
import { chartTexts } from './chart-texts.ts';

const ChartCanvas = lazy(() => import('./chart-canvas.tsx'));

export type ToOption = (palette: ChartPalette) => EChartsCoreOption & { grid?: object; legend?: object };

interface Props {
  /** What the picture shows, in a sentence. */
  readonly summary: string;
  /** Keep it stable between renders: the picture is drawn anew when it changes. */
  readonly toOption: ToOption;
  /** Rows that decide the height; a chart of days needs none. */
  readonly rows?: number;
  /** The same figures as a table, unless one stands beside the chart. */
  readonly table?: ReactNode;
}

const ROW_HEIGHT = 44;

/** A chart that comes after the page and has its table behind it; without the chart the table is there all the same. */
export function ChartFigure({ summary, toOption, rows, table }: Props) {
  const t = useText(chartTexts);
  const height = rows === undefined ? undefined : `${rows * ROW_HEIGHT + 72}px`;
  return (
    <figure className="chart">
      <div className="chart-box" style={height === undefined ? undefined : { height }}>
        <ChartBoundary failed={<p>{t.failed}</p>}>
          <Suspense fallback={<p role="status">{t.loading}</p>}>
            <ChartCanvas toOption={toOption} summary={summary} />
          </Suspense>
        </ChartBoundary>
      </div>
      <figcaption className="chart-summary">{summary}</figcaption>
      {table === undefined ? null : (
        <details>
          <summary>{t.table}</summary>
          {table}
        </details>
      )}
    </figure>
  );
}
