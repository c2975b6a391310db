import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { main, prepare, root } from './prepare.js';

function runBench(args) {
  return new Promise((resolve, reject) => {
    const script = join(root, 'bench/dist/main.js');
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

await main(async () => {
  await prepare();
  process.exitCode = await runBench(process.argv.slice(2));
});
