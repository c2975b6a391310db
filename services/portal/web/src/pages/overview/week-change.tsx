import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { overviewTexts } from './overview-texts.ts';

interface Counted {
  readonly n: number;
}

/** How many entries more or fewer than a week before, in words. */
export function WeekChange({ now, before }: { now: Counted; before: Counted }) {
  const t = useText(overviewTexts);
  const format = useFormat();
  const change = now.n - before.n;
  if (change === 0) return <span>{t.same}</span>;
  const count = format.number(Math.abs(change));
  return change > 0 ? (
    <strong className="overview-gain">{t.more(count)}</strong>
  ) : (
    <strong className="overview-loss">{t.fewer(count)}</strong>
  );
}
