import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface RunningServer {
  readonly pid: number;
  readonly url: string;
  stop(): Promise<void>;
}

interface ServerCommand {
  readonly name: string;
  readonly script: string;
  readonly args?: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** Starts a server with this Node and waits for its line `{"ready":true,"url":…}`. */
export async function startServer({ name, script, args = [], env }: ServerCommand): Promise<RunningServer> {
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const url = await waitUntilReady(name, child);
  const { pid } = child;
  if (pid === undefined) throw new Error(`${name} has no process`);
  child.stderr?.resume();
  return { pid, url, stop: () => stop(child) };
}

function waitUntilReady(name: string, child: ChildProcess): Promise<string> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error(`${name} has no output`);
  let complaint = '';
  const hear = (chunk: Buffer) => {
    complaint = (complaint + chunk).slice(-2_000);
  };
  stderr.on('data', hear);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`${name} ended with ${code} before it was ready\n${complaint}`)),
    );
    createInterface({ input: stdout }).on('line', (line) => {
      const url = findReadyUrl(line);
      if (url === undefined) return;
      stderr.off('data', hear);
      child.removeAllListeners('exit');
      resolve(url);
    });
  });
}

function findReadyUrl(line: string): string | undefined {
  if (!line.startsWith('{')) return undefined;
  const { ready, url }: { ready?: unknown; url?: unknown } = JSON.parse(line);
  return ready === true && typeof url === 'string' ? url.replace(/\/$/, '') : undefined;
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
