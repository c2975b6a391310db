/** Programs that write committed files; each exits 1 with --check when its files have drifted. */
export const generators = ['schemas/generate/main.ts', 'packages/http/src/write-problems-page.ts'];
