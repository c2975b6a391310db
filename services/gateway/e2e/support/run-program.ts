import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../../../../', import.meta.url));

export interface Program {
  readonly process: ChildProcess;
  /** Everything written so far, to standard output and standard error. */
  output(): string;
  stdout(): string;
  /** Settles when this text was written to standard output; rejects when the program ends before. */
  waitFor(text: string): Promise<void>;
  /** Exit code, or the signal that ended it. */
  readonly exit: Promise<number | NodeJS.Signals>;
  stop(): Promise<number | NodeJS.Signals>;
  kill(): Promise<number | NodeJS.Signals>;
}

/** Only what is named: no setting of the machine that runs the tests reaches a program. */
function toEnvironment(env: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH = '', HOME = '', TMPDIR } = process.env;
  return { PATH, HOME, LANG: 'C.UTF-8', ...(TMPDIR === undefined ? {} : { TMPDIR }), ...env };
}

/** Runs a compiled program of this repository, as a user's process is. */
export function runProgram(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Program {
  const child = spawn(process.execPath, [join(repository, file), ...args], {
    cwd: repository,
    env: toEnvironment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks = { all: '', stdout: '' };
  const listeners = new Set<() => void>();
  function add(chunk: Buffer, isStdout: boolean): void {
    chunks.all += chunk;
    if (isStdout) chunks.stdout += chunk;
    for (const listener of listeners) listener();
  }
  child.stdout.on('data', (chunk: Buffer) => add(chunk, true));
  child.stderr.on('data', (chunk: Buffer) => add(chunk, false));
  const exit = once(child, 'close').then(([code, signal]) => code ?? signal);

  function waitFor(text: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (chunks.stdout.includes(text)) resolve();
      };
      listeners.add(look);
      look();
      exit.then((code) => reject(new Error(`${file} ended with ${code}:\n${chunks.all}`)), reject);
    });
  }
  function end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals> {
    child.kill(signal);
    return exit;
  }
  return {
    process: child,
    output: () => chunks.all,
    stdout: () => chunks.stdout,
    waitFor,
    exit,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}
