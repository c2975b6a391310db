import { countToTarget } from '@shuqiao/domain/provision-rate/count-to-target';
import type { DepartmentRates } from '@shuqiao/schemas/types/provision-rates';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { TargetBar } from '../../ui/target-bar.tsx';
import { toTargetText } from '../../ui/to-target-text.ts';
import { departmentTexts } from './department-texts.ts';

export function StandingCard({ rates: { asOf, department, target } }: { rates: DepartmentRates }) {
  const t = useText(departmentTexts);
  const format = useFormat();
  const { n, d, rate, inRate, itemsN, itemsD } = department;
  const needed = countToTarget(n, d);
  const percent = toTargetText(target);
  const itemRate = itemsD === 0 ? null : itemsN / itemsD;
  return (
    <Card title={t.standing}>
      {d === 0 ? (
        <p>{t.noneOwed}</p>
      ) : (
        <div className="department-standing">
          <p className="department-percent">{format.rate(rate)}</p>
          <div>
            <TargetBar rate={rate} target={target} />
            <p className="department-needed">
              {needed === 0 ? t.reached(percent) : t.stillNeeded(format.number(needed), percent)}
            </p>
            <p>{t.asOf(format.instant(asOf))}</p>
            <p>{t.owed(format.number(n), format.number(d))}</p>
            <p>{t.items(format.number(itemsN), format.number(itemsD), format.rate(itemRate))}</p>
          </div>
        </div>
      )}
      {inRate ? null : <p>{t.apart}</p>}
    </Card>
  );
}
