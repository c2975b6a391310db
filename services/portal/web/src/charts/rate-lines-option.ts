import type { EChartsCoreOption } from 'echarts/core';
import { type ChartWords, toChartFrame, toTargetLine } from './chart-frame.ts';
import type { ChartPalette } from './chart-palette.ts';
import { toPercent } from './chart-text.ts';
import { listDates } from './list-dates.ts';

export interface RateLine {
  readonly name: string;
  readonly points: readonly { readonly date: string; readonly rate: number | null }[];
}

interface Input {
  readonly lines: readonly RateLine[];
  readonly target: number;
  readonly words: ChartWords;
}

const symbols = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow'];
const strokes = ['solid', [8, 3], [2, 3], [12, 3, 2, 3], [5, 5], [1, 2]];
const MARGIN_PERCENT = 5;
const STEP_PERCENT = 10;

/** Leaves out what lies far below every line, in whole tens; the axis is labelled and ends at 100 %. */
export function findAxisMin(rates: readonly number[]): number {
  const lowest = Math.min(...rates) * 100 - MARGIN_PERCENT;
  return Math.max(0, Math.floor(lowest / STEP_PERCENT) * STEP_PERCENT);
}

/** Rates day by day; each line has its own stroke and mark. */
export function toRateLinesOption({ lines, target, words }: Input, palette: ChartPalette): EChartsCoreOption {
  const dates = listDates(lines);
  const rates = lines.flatMap(({ points }) => points.flatMap(({ rate }) => (rate === null ? [] : [rate])));
  const { data, ...targetLine } = toTargetLine(target * 100, palette, words);
  return {
    ...toChartFrame(palette, words),
    grid: { left: 56, right: 24, top: lines.length > 1 ? 48 : 24, bottom: 32 },
    ...(lines.length > 1 ? { legend: toLegend(palette) } : {}),
    xAxis: {
      type: 'category',
      data: dates,
      boundaryGap: false,
      axisLine: { lineStyle: { color: palette.ink2 } },
      axisLabel: { color: palette.ink2, formatter: (date: string) => date.slice(5) },
    },
    yAxis: {
      type: 'value',
      min: findAxisMin([...rates, target]),
      max: 100,
      axisLabel: { color: palette.ink2, formatter: '{value}%' },
      splitLine: { lineStyle: { color: palette.line } },
    },
    series: lines.map(({ name, points }, i) => ({
      type: 'line',
      name,
      data: toValues(dates, points),
      connectNulls: false,
      symbol: symbols[i % symbols.length],
      symbolSize: 7,
      showAllSymbol: lines.length === 1,
      lineStyle: { width: 2, type: strokes[i % strokes.length] },
      tooltip: { valueFormatter: (value: unknown) => (typeof value === 'number' ? `${value}%` : '–') },
      ...(i === 0
        ? { markLine: { ...targetLine, data: data.map(({ percent }) => ({ yAxis: percent })) } }
        : {}),
    })),
  };
}

function toLegend(palette: ChartPalette) {
  return { type: 'scroll', top: 0, textStyle: { color: palette.ink, width: 180, overflow: 'truncate' } };
}

function toValues(dates: readonly string[], points: RateLine['points']): (number | null)[] {
  const rates = new Map(points.map(({ date, rate }) => [date, rate]));
  return dates.map((date) => {
    const rate = rates.get(date);
    return rate === undefined || rate === null ? null : toPercent(rate);
  });
}
