import type { History } from './open-history.ts';
import type { Say } from './say.ts';

/** Nobody shall take a simulated time for one at which something happened. */
export function printHistory(say: Say, { story, simulatedUntil, isGivenUp }: History): void {
  if (simulatedUntil === undefined) return;
  if (story) {
    say('演示历史：以下装载一段模拟的历史，其留痕中的时间是模拟时间 (SHUQIAO_SEED_HISTORY=off 可关闭)');
    say('The demo gets a simulated history; the times in its evidence are simulated (=off: none)');
  }
  if (isGivenUp) {
    say(
      '模拟历史中断后不再继续，其余以真实时间装载 The history is not gone on with: the rest is loaded in real time',
    );
  }
  say(`早于 ${simulatedUntil} 的留痕时间均为模拟 Evidence older than this instant has simulated times`);
}
