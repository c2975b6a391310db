import { runProgram } from './run-program.ts';

export interface DemoDocument {
  ok: boolean;
  steps: { id: string; ok: boolean; detail: unknown }[];
  rates: {
    city: { n: number; d: number; rate: number | null };
    departments: {
      code: string;
      name: string;
      n: number;
      d: number;
      rate: number | null;
      missing: { resource: string; reason: string }[];
    }[];
  };
  evidence: { size: number; root: string; verified: boolean };
}

export interface DemoRun {
  readonly code: number | NodeJS.Signals;
  readonly output: string;
  readonly document: DemoDocument;
}

/** `shuqiao demo --json` against services that run already. */
export async function runDemo(baseUrl: string, dataDir: string): Promise<DemoRun> {
  const args = ['demo', '--base-url', baseUrl, '--data-dir', dataDir, '--json'];
  const program = runProgram('packages/cli/bin/shuqiao.js', args, {});
  const code = await program.exit;
  try {
    return { code, output: program.output(), document: JSON.parse(program.stdout()) };
  } catch (cause) {
    throw new Error(`the demo printed no document (exit ${code}):\n${program.output()}`, { cause });
  }
}
