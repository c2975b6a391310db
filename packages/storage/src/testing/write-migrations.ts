import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of migrations named 001_…, 002_… in the given order, removed after the suite. */
export function writeMigrations(...sources: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'shuqiao-migrations-'));
  folders.push(folder);
  sources.forEach((source, index) => {
    writeFileSync(join(folder, `${String(index + 1).padStart(3, '0')}_step.sql`), source);
  });
  return folder;
}
