/** What a problem code means and what its reader can do about it, in both languages. */
export interface ProblemEntry {
  readonly status: number;
  readonly title: string;
  readonly titleZh: string;
  readonly hint: string;
  readonly hintZh: string;
}

export type ProblemEntries = Readonly<Record<string, ProblemEntry>>;
