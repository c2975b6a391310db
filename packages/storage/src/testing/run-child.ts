import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Child {
  process: ChildProcess;
  /** Messages in order of arrival; ends with the process. */
  messages: AsyncIterable<unknown>;
  /** Exit code, or the signal that ended it. */
  exit: Promise<number | NodeJS.Signals>;
}

async function* receive(child: ChildProcess): AsyncIterable<unknown> {
  const waiting: unknown[] = [];
  let ended = false;
  let wake: () => void = () => undefined;
  child.on('message', (message) => {
    waiting.push(message);
    wake();
  });
  child.on('exit', () => {
    ended = true;
    wake();
  });
  while (!ended || waiting.length > 0) {
    yield* waiting.splice(0);
    if (!ended && waiting.length === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
}

/** Runs child-process.ts, which works on a store of its own in the way `task` says. */
export function runChild(
  ...args: [url: string, migrationsFolder: string, task: string, ...rest: string[]]
): Child {
  const program = fileURLToPath(new URL('./child-process.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    ['--conditions=shuqiao-source', '--import', 'tsx', program, ...args],
    {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  const exit = once(child, 'exit').then(([code, signal]) => code ?? signal);
  return { process: child, messages: receive(child), exit };
}
