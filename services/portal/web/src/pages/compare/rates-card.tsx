import type { OverviewDepartment } from '@shuqiao/schemas/types/provision-overview';
import { useMemo } from 'react';
import { ChartFigure, type ToOption } from '../../charts/chart-figure.tsx';
import { chartTexts } from '../../charts/chart-texts.ts';
import { PictureButtons } from '../../charts/picture-buttons.tsx';
import { toRateBarsOption } from '../../charts/rate-bars-option.ts';
import { saveCsv } from '../../export/save-csv.ts';
import { toFileDate } from '../../export/to-file-date.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { toTargetText } from '../../ui/to-target-text.ts';
import { compareTexts } from './compare-texts.ts';
import { RatesTable } from './rates-table.tsx';
import { toCompareCsv } from './to-compare-csv.ts';

interface Props {
  readonly asOf: string;
  readonly target: number;
  readonly departments: readonly OverviewDepartment[];
}

export function RatesCard({ asOf, target, departments }: Props) {
  const t = useText(compareTexts);
  const { target: toTarget } = useText(chartTexts);
  const format = useFormat();
  const summary = t.chartSummary(
    departments.map(({ name, rate }) => `${name} ${format.rate(rate)}`).join(t.separator),
  );
  const targetText = toTarget(toTargetText(target));
  const toOption = useMemo<ToOption>(() => {
    const words = { summary, target: targetText };
    return (palette) => toRateBarsOption({ bars: departments, target, words }, palette);
  }, [departments, target, summary, targetText]);

  const title = `${t.file}-${toFileDate(asOf)}`;
  const actions = (
    <>
      <button
        type="button"
        className="plain-button"
        onClick={() => saveCsv(title, toCompareCsv(asOf, departments, t))}
      >
        {t.exportCsv}
      </button>
      <PictureButtons title={title} toOption={toOption} />
    </>
  );
  return (
    <Card title={t.chart} actions={actions}>
      <ChartFigure summary={summary} toOption={toOption} rows={departments.length} />
      <RatesTable departments={departments} target={target} />
    </Card>
  );
}
