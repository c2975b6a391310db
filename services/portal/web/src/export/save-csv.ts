import { saveFile } from './save-file.ts';
import { type CsvCell, toCsv } from './to-csv.ts';

export function saveCsv(name: string, rows: readonly (readonly CsvCell[])[]): void {
  saveFile(`${name}.csv`, new Blob([toCsv(rows)], { type: 'text/csv;charset=utf-8' }));
}
