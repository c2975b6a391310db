import { Presets, SingleBar } from 'cli-progress';
import type { Cli } from './cli.ts';

export interface Progress {
  update(sentBytes: number, totalBytes: number): void;
  stop(): void;
}

/** A bar for people at a terminal, nothing for scripts. */
export function showProgress({ progress, say }: Pick<Cli, 'progress' | 'say'>): Progress {
  if (!progress) return { update: () => undefined, stop: () => undefined };
  const format = say({ zh: '推送 {bar} {percentage}%', en: 'pushing {bar} {percentage}%' });
  const bar = new SingleBar({ stream: progress, format, hideCursor: true }, Presets.shades_classic);
  bar.start(1, 0);
  return {
    update(sentBytes, totalBytes) {
      bar.setTotal(totalBytes);
      bar.update(sentBytes);
    },
    stop: () => bar.stop(),
  };
}
