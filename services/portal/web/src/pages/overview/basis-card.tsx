import type { ProvisionOverview } from '@shuqiao/schemas/types/provision-overview';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { overviewTexts } from './overview-texts.ts';

/** Enough to recompute the figures elsewhere: cut-off, directory, tree. */
export function BasisCard({ overview }: { overview: ProvisionOverview }) {
  const t = useText(overviewTexts);
  const format = useFormat();
  const { asOf, directory, evidence, historyFrom } = overview;
  return (
    <Card title={t.basisTitle}>
      <p>
        {t.basis(format.instant(asOf))} {historyFrom ? t.historyFrom(format.date(historyFrom)) : ''}
      </p>
      <dl className="overview-basis">
        <dt>{t.directory}</dt>
        <dd>
          {directory.version} · <code>{directory.hash}</code>
        </dd>
        <dt>{t.evidence}</dt>
        <dd>{format.number(evidence.size)}</dd>
        <dt>{t.root}</dt>
        <dd>
          <code>{evidence.root}</code>
        </dd>
      </dl>
    </Card>
  );
}
