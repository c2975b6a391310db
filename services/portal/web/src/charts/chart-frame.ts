import type { EChartsCoreOption } from 'echarts/core';
import type { ChartPalette } from './chart-palette.ts';
import { CHART_FONT } from './chart-text.ts';

export interface ChartWords {
  /** What the picture shows, in a sentence: for those who cannot see it. */
  readonly summary: string;
  readonly target: string;
}

/** What every chart has: no animation, no markup in tooltips, patterns that tell series apart without colour. */
export function toChartFrame(palette: ChartPalette, { summary }: ChartWords): EChartsCoreOption {
  return {
    animation: false,
    color: [...palette.series],
    textStyle: { fontFamily: CHART_FONT, fontSize: 13, color: palette.ink },
    aria: { enabled: true, label: { enabled: true, description: summary }, decal: { show: true } },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      backgroundColor: palette.surface,
      borderColor: palette.ink2,
      textStyle: { fontFamily: CHART_FONT, fontSize: 13, color: palette.ink },
    },
  };
}

/** The line at which the target is, named. */
export function toTargetLine(percent: number, palette: ChartPalette, { target }: ChartWords) {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: palette.ink, type: 'dashed', width: 1.5 },
    label: { formatter: target, color: palette.ink, position: 'insideStartTop', fontSize: 13 },
    data: [{ percent }],
  };
}
