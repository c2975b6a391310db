import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { LicencePlan, LicenceResults } from './run-licences.ts';

/** In a process of its own, so that neither memory nor compiled code of another measure counts. */
export async function startLicences(plan: LicencePlan, env: NodeJS.ProcessEnv): Promise<LicenceResults> {
  const script = fileURLToPath(import.meta.resolve('./main.js'));
  const child = spawn(process.execPath, [script, JSON.stringify(plan)], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
  let text = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) text += chunk;
  const code = await exited;
  if (code !== 0) throw new Error(`the measure of licences ended with ${code}`);
  return JSON.parse(text) as LicenceResults;
}
