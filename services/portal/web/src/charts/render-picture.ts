import type { ToOption } from './chart-figure.tsx';
import { lightPalette } from './chart-palette.ts';
import { CHART_FONT } from './chart-text.ts';
import { init } from './echarts-parts.ts';

export const PICTURE_SIZE = { width: 1_120, height: 520 };

/** SVG for documents: always of the same size, on white, with its title inside. */
export function renderPicture(toOption: ToOption, title: string): string {
  const chart = init(null, undefined, { renderer: 'svg', ssr: true, ...PICTURE_SIZE });
  const option = toOption(lightPalette);
  chart.setOption({
    ...option,
    backgroundColor: lightPalette.surface,
    title: { text: title, left: 16, top: 12, textStyle: { fontFamily: CHART_FONT, color: lightPalette.ink } },
    grid: { ...option.grid, top: 88 },
    ...(option.legend ? { legend: { ...option.legend, top: 48 } } : {}),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
