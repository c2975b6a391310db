import type { ProvisionOverview } from '@shuqiao/schemas/types/provision-overview';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { TargetBar } from '../../ui/target-bar.tsx';
import { toTargetText } from '../../ui/to-target-text.ts';
import { groupDepartments } from './group-departments.ts';
import { OtherFigures } from './other-figures.tsx';
import { overviewTexts } from './overview-texts.ts';
import { WeekChange } from './week-change.tsx';

/** The one glance: where the city stands, and how far the target is. */
export function CityCard({ overview }: { overview: ProvisionOverview }) {
  const t = useText(overviewTexts);
  const format = useFormat();
  const { city, weekAgo, target, departments } = overview;
  const { below, reached } = groupDepartments(departments);
  return (
    <Card title={t.city}>
      <div className="overview-city">
        <p className="overview-figure">
          <span className="overview-percent">{format.rate(city.rate)}</span>
          <span className="overview-count">
            {format.number(city.n)}/{format.number(city.d)}
          </span>
        </p>
        <div className="overview-standing">
          <TargetBar rate={city.rate} target={target} />
          <p className="overview-needed">
            {city.toTarget === 0
              ? t.reached(toTargetText(target))
              : t.stillNeeded(format.number(city.toTarget), toTargetText(target))}
          </p>
          <p>{t.basis(format.instant(overview.asOf))}</p>
          <p>
            <a href="#below">{t.belowCount(below.length)}</a> ·{' '}
            <a href="#reached">{t.reachedCount(reached.length)}</a>
            {city.n === city.d ? null : (
              <>
                {' · '}
                <a href="#why">{t.whyLink}</a>
              </>
            )}
          </p>
          {weekAgo ? (
            <p>
              {t.weekBefore(
                format.date(weekAgo.asOf),
                `${weekAgo.city.n}/${weekAgo.city.d}`,
                format.rate(weekAgo.city.rate),
              )}
              {' · '}
              <WeekChange now={city} before={weekAgo.city} />
            </p>
          ) : (
            <p>{t.noWeekBefore}</p>
          )}
        </div>
      </div>
      <OtherFigures overview={overview} />
    </Card>
  );
}
