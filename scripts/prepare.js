import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const say = (line) => process.stderr.write(`${line}\n`);

/** Runs a command to its end; a line every ten seconds shows that it is still at work. */
export function run(command, args, { quiet = false, label = `${command} ${args.join(' ')}`, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const startedMs = Date.now();
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    const ticker = quiet
      ? setInterval(() => say(`  … ${label} (${Math.round((Date.now() - startedMs) / 1000)} s)`), 10_000)
      : undefined;
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(ticker);
      if (code === 0) return resolve(Buffer.concat(output).toString());
      reject(new Error(`${label} 失败 / failed (exit ${code})\n${Buffer.concat(output).toString()}`));
    });
  });
}

function isInstalled() {
  const marker = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(marker)) return false;
  return statSync(marker).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

async function install() {
  say(
    '安装依赖（首次约一至三分钟，其中一个本机模块需要编译）… / Installing dependencies (one to three minutes)…',
  );
  await run('npm', ['ci', '--no-audit', '--no-fund'], { quiet: true, label: 'npm ci' });
}

function checkNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`需要 Node.js 20.19 以上，当前 ${process.version} / Node.js 20.19 or newer is needed`);
}

/** What every command of a bare clone needs: dependencies installed and every package built. */
export async function prepare() {
  checkNodeVersion();
  if (!isInstalled()) await install();
  await run(join(root, 'node_modules/.bin/turbo'), ['run', 'build', '--output-logs=errors-only'], {
    quiet: true,
    label: 'turbo run build',
  });
}

/** Runs a script's main function; a failure is one readable message and exit code 1. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
