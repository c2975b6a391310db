import { monotonicClock } from '@shuqiao/http/clock';
import { DEFAULT_CITY, scaleCity } from '@shuqiao/seeds/generate-city';
import type { CityTarget } from '@shuqiao/seeds/load-city/city-target';
import { type LoadReport, loadCity } from '@shuqiao/seeds/load-city/load-city';
import type { StoryStage } from '@shuqiao/seeds/load-city/story-stage';
import { printProgress } from './print-progress.ts';
import { printSurprises } from './print-start.ts';
import type { Say } from './say.ts';

export interface SeedsToLoad {
  readonly target: CityTarget;
  /** Share of the usual city. */
  readonly scale: number;
  readonly journalFile: string;
  /** Where the weeks before are told first. */
  readonly stage: StoryStage | undefined;
}

/** Loads Weihai on the first start; later ones see at once that it is there. */
export async function loadSeeds(say: Say, seeds: SeedsToLoad): Promise<LoadReport> {
  const { target, scale, journalFile, stage } = seeds;
  const startedMs = monotonicClock();
  const report = await loadCity({
    target,
    city: scaleCity(DEFAULT_CITY, scale),
    journalFile,
    stage,
    onProgress: printProgress(say, monotonicClock),
  });
  if (!report.didLoad) {
    say('威海种子数据已在库 The seeds of Weihai are there already');
    return report;
  }
  printSurprises(say, report);
  const seconds = Math.round((monotonicClock() - startedMs) / 1_000);
  say(`威海种子数据已装载 The seeds of Weihai are loaded (${seconds} s)`);
  return report;
}
