import type { ProvisionOverview } from '@shuqiao/schemas/types/provision-overview';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { overviewTexts } from './overview-texts.ts';
import { sumItems } from './sum-items.ts';

/** The mean of the rates and the rate by items, each with why it differs. */
export function OtherFigures({ overview: { city, departments } }: { overview: ProvisionOverview }) {
  const t = useText(overviewTexts);
  const format = useFormat();
  const items = sumItems(departments);
  return (
    <details className="overview-details">
      <summary>{t.otherFigures(format.rate(city.meanOfRates), format.rate(items.rate))}</summary>
      <dl>
        <dt>{t.howCounted}</dt>
        <dd>{t.howCountedText}</dd>
        <dt>
          {t.meanOfRates} {format.rate(city.meanOfRates)}
        </dt>
        <dd>{t.meanExplained}</dd>
        <dt>{t.byItemsOf(format.rate(items.rate), format.number(items.n), format.number(items.d))}</dt>
        <dd>{t.byItemsExplained}</dd>
      </dl>
    </details>
  );
}
