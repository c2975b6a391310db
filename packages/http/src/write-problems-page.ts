import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { renderProblemsPage } from './problems-page.ts';

const file = fileURLToPath(new URL('../../../docs/problems.md', import.meta.url));

async function isCurrent(): Promise<boolean> {
  const existing = await readFile(file, 'utf8').catch(() => '');
  return existing === renderProblemsPage();
}

if (!process.argv.includes('--check')) await writeFile(file, renderProblemsPage());
else if (!(await isCurrent())) {
  console.error('docs/problems.md is out of date: run npx tsx packages/http/src/write-problems-page.ts');
  process.exitCode = 1;
}
