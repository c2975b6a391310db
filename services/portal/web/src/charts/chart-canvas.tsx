import { useEffect, useRef } from 'react';
import type { ToOption } from './chart-figure.tsx';
import { init } from './echarts-parts.ts';
import { useChartPalette } from './use-chart-palette.ts';

interface Props {
  readonly toOption: ToOption;
  readonly summary: string;
}

/** The picture itself; whoever imports it loads the chart library. */
export default function ChartCanvas({ toOption, summary }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const palette = useChartPalette();
  useEffect(() => {
    const { current } = box;
    if (!current) return undefined;
    const chart = init(current, undefined, { renderer: 'svg' });
    chart.setOption(toOption(palette));
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(current);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [toOption, palette]);
  return <div ref={box} className="chart-canvas" role="img" aria-label={summary} />;
}
