import type { EChartsCoreOption } from 'echarts/core';
import { type ChartWords, toChartFrame, toTargetLine } from './chart-frame.ts';
import type { ChartPalette } from './chart-palette.ts';
import { toPercent } from './chart-text.ts';

export interface RateBarRow {
  readonly name: string;
  readonly n: number;
  readonly d: number;
  readonly rate: number | null;
}

interface Input {
  readonly bars: readonly RateBarRow[];
  readonly target: number;
  readonly words: ChartWords;
}

const NAME_WIDTH = 120;

/** One bar for each, with its figure written beside it, and a line at the target. */
export function toRateBarsOption({ bars, target, words }: Input, palette: ChartPalette): EChartsCoreOption {
  const { data, ...targetLine } = toTargetLine(target * 100, palette, words);
  return {
    ...toChartFrame(palette, words),
    grid: { left: NAME_WIDTH + 16, right: 24, top: 32, bottom: 28 },
    xAxis: {
      type: 'value',
      min: 0,
      max: 100,
      splitNumber: 4,
      axisLabel: { color: palette.ink2, formatter: '{value}%', hideOverlap: true },
      splitLine: { lineStyle: { color: palette.line } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisLine: { lineStyle: { color: palette.ink2 } },
      axisLabel: { color: palette.ink, width: NAME_WIDTH, overflow: 'truncate' },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 28,
        data: bars.map(({ rate }) => (rate === null ? null : toPercent(rate))),
        label: {
          show: true,
          position: 'insideLeft',
          color: palette.ink,
          backgroundColor: palette.surface,
          padding: [2, 6],
          formatter: ({ dataIndex }: { dataIndex: number }) => toFigure(bars[dataIndex]),
        },
        tooltip: {
          valueFormatter: (value: unknown) => (typeof value === 'number' ? `${value.toFixed(1)}%` : '–'),
        },
        markLine: {
          ...targetLine,
          label: { ...targetLine.label, position: 'start' },
          data: data.map(({ percent }) => ({ xAxis: percent })),
        },
      },
    ],
  };
}

function toFigure(bar: RateBarRow | undefined): string {
  return bar === undefined || bar.rate === null
    ? ''
    : `${toPercent(bar.rate).toFixed(1)}%  ${bar.n}/${bar.d}`;
}
