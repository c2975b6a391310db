/** The colours of tokens.css, for pictures that cannot read it. */
export interface ChartPalette {
  readonly ink: string;
  readonly ink2: string;
  readonly line: string;
  readonly surface: string;
  readonly series: readonly string[];
}

export const lightPalette: ChartPalette = {
  ink: '#16202e',
  ink2: '#4c5869',
  line: '#d4dbe6',
  surface: '#ffffff',
  series: ['#134f9c', '#855300', '#1c6b3c', '#a8261f', '#4c5869', '#c2570c'],
};

export const darkPalette: ChartPalette = {
  ink: '#e6ebf2',
  ink2: '#aab5c4',
  line: '#2c3644',
  surface: '#10151d',
  series: ['#8ab9f9', '#eebb62', '#7ed09c', '#f5958d', '#aab5c4', '#ffa45c'],
};
