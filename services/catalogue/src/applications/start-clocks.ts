import { toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import type { ClockStep } from '@shuqiao/domain/clocks/clock-steps';
import { findRuleSetInForce, statuteRuleSets } from '@shuqiao/domain/clocks/rule-sets';
import { type StatutoryClock, startClock } from '@shuqiao/domain/clocks/statutory-clock';
import type { Resource } from '@shuqiao/schemas/types/resource';

function toStep({ share, items }: Pick<Resource, 'share' | 'items'>, asked: readonly string[]): ClockStep {
  const conditional = new Set(items.flatMap((item) => (item.share === 'conditional' ? [item.name] : [])));
  const isUnconditional = share === 'unconditional' && !asked.some((name) => conditional.has(name));
  return isUnconditional ? 'apply.answer.unconditional' : 'apply.answer.conditional';
}

/** Order 809 art. 21: one working day, or ten where anything asked for is conditional. */
export function startAnswerClock(
  entry: Pick<Resource, 'share' | 'items'>,
  asked: readonly string[],
  receivedMs: number,
): StatutoryClock | undefined {
  const ruleSet = findRuleSetInForce(statuteRuleSets, toLegalDate(receivedMs));
  return ruleSet && startClock(ruleSet, toStep(entry, asked), receivedMs);
}

/** Order 809 art. 22: from the day of the yes. */
export function startProvideClock(answeredMs: number): StatutoryClock | undefined {
  const today = toLegalDate(answeredMs);
  const ruleSet = findRuleSetInForce(statuteRuleSets, today);
  return ruleSet && startClock(ruleSet, 'apply.provide', today);
}
