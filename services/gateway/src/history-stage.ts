import { toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import type { Fetch } from '@shuqiao/http/fetch';
import type { StoryStage } from '@shuqiao/seeds/load-city/story-stage';
import type { Gateway } from './start-gateway.ts';
import type { StoryClock } from './story-clock.ts';

export interface HistoryStageOptions {
  readonly time: StoryClock;
  readonly untilMs: number;
  /** What it does of its own accord within seconds must not be left behind by a move of the clock. */
  readonly exchange: Gateway['exchange'];
  readonly provision: Fetch;
}

/**
 * Moves a gateway through time. Before it leaves a legal date behind, what the catalogue changed is in the log and
 * provision has read both; no leaf waits for its checkpoint over a move; the directory is current after it.
 */
export function historyStage({ time, untilMs, exchange, provision }: HistoryStageOptions): StoryStage {
  async function settle(): Promise<void> {
    await exchange.recordChanges();
    const answer = await provision('/provision/v1/rates');
    await answer.arrayBuffer();
  }

  async function move(move: () => void): Promise<void> {
    await exchange.publishCheckpoint();
    move();
    await exchange.publishCheckpoint();
    await exchange.refreshDirectory();
  }

  return {
    untilMs,
    async moveTo(atMs) {
      if (toLegalDate(atMs) !== toLegalDate(time.clock())) await settle();
      await move(() => time.moveTo(atMs));
    },
    async end() {
      await settle();
      await move(() => time.end());
    },
  };
}
