import { countToTarget } from '@shuqiao/domain/provision-rate/count-to-target';
import type { DepartmentRates } from '@shuqiao/schemas/types/provision-rates';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { toTargetText } from '../../ui/to-target-text.ts';
import { useReasons } from '../../ui/use-reasons.ts';
import { departmentTexts } from './department-texts.ts';
import { groupMissing } from './group-missing.ts';
import { LiftSentence } from './lift-sentence.tsx';
import { MissingGroupView } from './missing-group-view.tsx';

/** What is missing, why, and what to do first. */
export function MissingCard({ rates: { department, target } }: { rates: DepartmentRates }) {
  const t = useText(departmentTexts);
  const { list } = useReasons();
  const { missing, n, d } = department;
  const codes = list.map(({ code }) => code);
  const groups = groupMissing(missing, codes, countToTarget(n, d));
  return (
    <Card title={t.missingTitle(missing.length)}>
      <p>{missing.length === 0 ? t.missingNone : t.missingHint}</p>
      <LiftSentence groups={groups} target={toTargetText(target)} />
      {groups.map((group) => (
        <MissingGroupView key={group.reason} group={group} />
      ))}
    </Card>
  );
}
