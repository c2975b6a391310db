import type { DepartmentRates } from '@shuqiao/schemas/types/provision-rates';
import type { CsvCell } from '../../export/to-csv.ts';
import type { Language } from '../../i18n/language.ts';
import type { Reasons } from '../../ui/use-reasons.ts';
import type { DepartmentTexts } from './department-texts.ts';

type Row = readonly CsvCell[];

/** Every owed entry of a department, missing ones first, each with its reason or its evidence. */
export function toDepartmentCsv(
  { asOf, department }: DepartmentRates,
  reasons: Reasons,
  language: Language,
  { csv: t }: DepartmentTexts,
): Row[] {
  const missing = department.missing.map(({ resource, name, reason }): Row => {
    const told = reasons.find(reason);
    return [
      asOf,
      department.name,
      resource,
      name,
      t.missing,
      told?.meaning[language] ?? reason,
      told?.fix[language] ?? null,
      null,
      null,
    ];
  });
  const provided = department.provided.map(
    ({ resource, name, at, deliveryIndex }): Row => [
      asOf,
      department.name,
      resource,
      name,
      t.provided,
      null,
      null,
      at,
      deliveryIndex,
    ],
  );
  const head = [t.asOf, t.department, t.code, t.name, t.state, t.reason, t.fix, t.at, t.evidence];
  return [head, ...missing, ...provided];
}
