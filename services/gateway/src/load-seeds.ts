import { join } from 'node:path';
import { DEFAULT_CITY, scaleCity } from '@shuqiao/seeds/generate-city';
import type { CityTarget } from '@shuqiao/seeds/load-city/city-target';
import { type LoadReport, loadCity } from '@shuqiao/seeds/load-city/load-city';
import { printProgress } from './print-progress.ts';
import { printSurprises } from './print-start.ts';
import type { Say } from './say.ts';

/** Loads Weihai on the first start; later ones see at once that it is there. */
export async function loadSeeds(
  say: Say,
  target: CityTarget,
  dataDir: string,
  scale: number,
): Promise<LoadReport> {
  const startedMs = target.nowMs();
  const report = await loadCity({
    target,
    city: scaleCity(DEFAULT_CITY, scale),
    journalFile: join(dataDir, 'seeds.journal'),
    onProgress: printProgress(say, target.nowMs),
  });
  if (!report.didLoad) {
    say('威海种子数据已在库 The seeds of Weihai are there already');
    return report;
  }
  printSurprises(say, report);
  say(
    `威海种子数据已装载 The seeds of Weihai are loaded (${Math.round((target.nowMs() - startedMs) / 1_000)} s)`,
  );
  return report;
}
