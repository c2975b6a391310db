import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Drift, findDrift } from './find-drift.ts';
import { generateFiles, handWritten, outputDirectories } from './generate-files.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

function reportDrift({ changed, orphans }: Drift): void {
  for (const path of changed) console.error(`differs from its source: schemas/${path}`);
  for (const path of orphans) console.error(`has no source: schemas/${path}`);
  if (changed.length + orphans.length > 0) process.exitCode = 1;
}

async function writeFiles({ changed, orphans }: Drift, files: ReadonlyMap<string, string>): Promise<void> {
  for (const path of changed) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), files.get(path) ?? '');
  }
  for (const path of orphans) await rm(join(root, path));
  console.log(`schemas: ${files.size} files, ${changed.length} written, ${orphans.length} removed`);
}

const files = await generateFiles();
const drift = await findDrift(root, outputDirectories, files, handWritten);
if (process.argv.includes('--check')) reportDrift(drift);
else await writeFiles(drift, files);
