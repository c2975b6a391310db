import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { repository } from '../support/run-program.ts';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly isEntry?: boolean;
}

const web = join(repository, 'services/portal/dist/web');
const LIMIT_BYTES = 300 * 1024;

function readManifest(): Record<string, Chunk> {
  return JSON.parse(readFileSync(join(web, '.vite/manifest.json'), 'utf8'));
}

/** A chunk and all that it imports before it runs; what it loads later is not in it. */
function listStatic(manifest: Record<string, Chunk>, names: readonly string[], seen = new Set<string>()) {
  for (const name of names) {
    if (seen.has(name)) continue;
    seen.add(name);
    listStatic(manifest, manifest[name]?.imports ?? [], seen);
  }
  return seen;
}

test('the first view carries at most 300 KB of script, compressed, and no charts', () => {
  const manifest = readManifest();
  const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry) ?? '';
  const names = [...listStatic(manifest, [entry, 'src/pages/overview/overview-page.tsx'])];
  const files = [...new Set(names.map((name) => manifest[name]?.file ?? name))];
  const scripts = files.map((file) => readFileSync(join(web, file)));

  expect(scripts.length).toBeGreaterThan(1);
  const bytes = scripts.reduce((sum, script) => sum + gzipSync(script).length, 0);
  expect(bytes).toBeLessThanOrEqual(LIMIT_BYTES);
  expect(scripts.some((script) => script.includes('zrender'))).toBe(false);
});
