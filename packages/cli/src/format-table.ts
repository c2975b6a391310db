const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** Columns on a terminal: Chinese characters take two. */
export function toWidth(text: string): number {
  return [...text].reduce((width, character) => width + (wide.test(character) ? 2 : 1), 0);
}

export interface Column {
  readonly title: string;
  readonly align?: 'right';
}

/** Lines of a table with a heading and a rule under it. */
export function formatTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const head = columns.map(({ title }) => title);
  const widths = columns.map((_, i) => Math.max(...[head, ...rows].map((row) => toWidth(row[i] ?? ''))));
  const toLine = (row: readonly string[]) =>
    columns
      .map((column, i) => pad(row[i] ?? '', widths[i] ?? 0, column))
      .join('  ')
      .trimEnd();
  return [toLine(head), widths.map((width) => '─'.repeat(width)).join('──'), ...rows.map(toLine)];
}

function pad(text: string, width: number, { align }: Column): string {
  const fill = ' '.repeat(Math.max(0, width - toWidth(text)));
  return align === 'right' ? fill + text : text + fill;
}
