export type CsvCell = string | number | null;

// A spreadsheet takes such a text for a formula, spaces before it or not; Chinese editions fold full-width forms.
const formulaStart = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;
const needsQuotes = /[",\r\n]|^\s|\s$/;
const BOM = '\u{FEFF}';

/**
 * RFC 4180 in UTF-8 with a byte order mark, without which spreadsheets misread Chinese. Texts that a spreadsheet
 * would run as a formula get a leading apostrophe; figures stay figures.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return BOM + rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

function toCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const harmless = formulaStart.test(cell) ? `'${cell}` : cell;
  return needsQuotes.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
