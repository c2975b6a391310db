import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findPort } from '../src/find-port.ts';
import { makeFolder, removeFolder } from './support/embedded-gateway.ts';
import { repository } from './support/run-program.ts';

const readBlocks = (file: string): string[] =>
  Array.from(
    readFileSync(join(repository, file), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g),
    ([, block]) => block ?? '',
  );
const readme = readFileSync(join(repository, 'README.md'), 'utf8');
const commands = readBlocks('README.md').join('').trim().split('\n');

const folder = await makeFolder();
const port = await findPort('127.0.0.1', 0);
const env = {
  ...process.env,
  PORT: String(port),
  SHUQIAO_BASE_URL: `http://127.0.0.1:${port}`,
  SHUQIAO_DATA_DIR: folder,
  SHUQIAO_SEED_SCALE: '0.01',
  SHUQIAO_FRONT_NODES: 'off',
  SHUQIAO_SEED_HISTORY: 'off',
  SHUQIAO_READY_JSON: '1',
};
const children: ReturnType<typeof spawn>[] = [];

/** A command line as a person types it, in a process group of its own so that it can be ended whole. */
function type(command: string) {
  const child = spawn(command, {
    cwd: repository,
    env,
    shell: true,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  children.push(child);
  return { child, output: () => output };
}

afterAll(async () => {
  for (const { pid, exitCode } of children) if (pid && exitCode === null) process.kill(-pid, 'SIGTERM');
  await Promise.all(children.map((child) => child.exitCode ?? once(child, 'close')));
  await removeFolder(folder);
});

test('both READMEs show the same commands and lead to each other', () => {
  expect(readBlocks('README.zh-CN.md')).toEqual(readBlocks('README.md'));
  expect(readme).toContain('(README.zh-CN.md)');
  expect(readFileSync(join(repository, 'README.zh-CN.md'), 'utf8')).toContain('(README.md)');
});

test('every npm command that the README names exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  const named = Array.from(readme.matchAll(/npm (?:run )?(start|test|[a-z]+)\b/g), ([, name]) => name ?? '');

  for (const name of named.filter((word) => word !== 'run')) expect(scripts).toHaveProperty(name);
});

test('the commands of the README work in the order in which they stand there', {
  timeout: 240_000,
}, async () => {
  const [start, ...others] = commands;
  expect(start).toBe('npm start');
  const gateway = type('npm start');
  while (!gateway.output().includes('"ready":true')) {
    expect(gateway.child.exitCode, gateway.output()).toBeNull();
    await Promise.race([once(gateway.child.stdout, 'data'), once(gateway.child, 'close')]);
  }

  for (const command of others) {
    const { child, output } = type(command);
    const [code] = await once(child, 'close');
    expect(code, `${command}\n${output()}`).toBe(0);
  }
});
