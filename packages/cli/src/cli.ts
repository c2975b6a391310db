import type { Language, Text } from './text.ts';

/** What a command may touch: three streams, a clock, the two defaults of the environment. */
export interface Cli {
  readonly lang: Language;
  readonly defaults: { readonly baseUrl: string; readonly dataDir: string };
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** A line of the result, on stdout. */
  readonly print: (line: string) => void;
  /** A line beside the result, on stderr. */
  readonly note: (line: string) => void;
  readonly say: (text: Text) => string;
  /** All that was piped in. */
  readonly readInput: () => Promise<string>;
  /** Where a progress bar may be drawn; undefined where nobody looks. */
  readonly progress: NodeJS.WritableStream | undefined;
  /** Ends with this code unless an error says otherwise. */
  readonly finish: (exitCode: number) => void;
}
