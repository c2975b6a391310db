import { spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { runCli } from '../run-cli.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

export interface CommandResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** `shuqiao` as a process of its own, from source, with an environment of its own. */
export async function spawnCommand(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<CommandResult> {
  const flags = ['--conditions=shuqiao-source', '--import', 'tsx', main];
  const child = spawn(process.execPath, [...flags, ...args], {
    env: { PATH: process.env.PATH, SHUQIAO_DATA_DIR: '/nonexistent', ...env },
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const [code, stdout, stderr] = await Promise.all([ended, readText(child.stdout), readText(child.stderr)]);
  return { code, stdout, stderr };
}

/** The same in this process: everything but `main.ts`. */
export function runCommand(...args: string[]): Promise<CommandResult> {
  return runCommandWith({}, ...args);
}

interface Surroundings {
  readonly clock?: () => number;
  readonly stdin?: readonly string[];
}

async function* toStream(chunks: readonly string[]): AsyncGenerator<string> {
  yield* chunks;
}

/** At another time, or with something piped in. */
export async function runCommandWith(
  { clock = Date.now, stdin = [] }: Surroundings,
  ...args: string[]
): Promise<CommandResult> {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const defaults = { baseUrl: 'http://127.0.0.1:1', dataDir: '/nonexistent', locale: 'zh_CN.UTF-8' };
  const texts = Promise.all([readText(out), readText(err)]);
  const streams = { stdin: toStream(stdin), stdout: out, stderr: err };
  const code = await runCli({ argv: args, ...defaults, ...streams, clock });
  out.end();
  err.end();
  const [stdout, stderr] = await texts;
  return { code, stdout, stderr };
}

async function readText(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
