import type { DepartmentRates } from '@shuqiao/schemas/types/provision-rates';
import { saveCsv } from '../../export/save-csv.ts';
import { toFileDate } from '../../export/to-file-date.ts';
import { useLanguage } from '../../i18n/language-context.tsx';
import { useText } from '../../i18n/use-text.ts';
import { useReasons } from '../../ui/use-reasons.ts';
import { toDepartmentCsv } from './department-csv.ts';
import { departmentTexts } from './department-texts.ts';

export function DepartmentCsvButton({ rates }: { rates: DepartmentRates | undefined }) {
  const t = useText(departmentTexts);
  const { language } = useLanguage();
  const reasons = useReasons();
  const save = (rates: DepartmentRates) =>
    saveCsv(
      `${rates.department.name}-${toFileDate(rates.asOf)}`,
      toDepartmentCsv(rates, reasons, language, t),
    );
  return (
    <button type="button" className="plain-button" disabled={!rates} onClick={() => rates && save(rates)}>
      {t.exportCsv}
    </button>
  );
}
