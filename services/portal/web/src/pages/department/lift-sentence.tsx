import { useText } from '../../i18n/use-text.ts';
import { reasonNames } from '../../ui/reason-names.ts';
import { departmentTexts } from './department-texts.ts';
import type { MissingGroup } from './group-missing.ts';

interface Props {
  readonly groups: readonly MissingGroup[];
  readonly target: string;
}

/** Which entries, mended first, bring the department to the target. */
export function LiftSentence({ groups, target }: Props) {
  const t = useText(departmentTexts);
  const names = useText(reasonNames);
  const counts = groups
    .map(({ reason, entries }) => ({ reason, count: entries.filter(({ first }) => first).length }))
    .filter(({ count }) => count > 0);
  if (counts.length === 0) return null;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const parts = counts.map(({ reason, count }) => t.liftPart(names[reason] ?? reason, count));
  return <p className="department-lift">{t.lift(total, target, parts.join(t.comma))}</p>;
}
