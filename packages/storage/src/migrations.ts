import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Service } from './service.ts';

export interface Migration {
  number: number;
  name: string;
  checksum: string;
  sql: string;
}

export type AppliedMigration = Pick<Migration, 'number' | 'name' | 'checksum'>;

const filePattern = /^(\d{3})_[a-z0-9_]+\.sql$/;

/** The same folder from `src` and from `dist`. */
export function migrationsFolder(service: Service): string {
  return fileURLToPath(new URL(`../migrations/${service}/`, import.meta.url));
}

function readMigration(folder: string, file: string): Migration {
  const number = Number(filePattern.exec(file)?.[1]);
  if (Number.isNaN(number)) throw new Error(`${file} is not named like 001_what_it_does.sql.`);
  const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
  return { number, name: file, checksum: createHash('sha256').update(sql).digest('base64url'), sql };
}

export function loadMigrations(folder: string): Migration[] {
  const files = readdirSync(folder).sort();
  const migrations = files.map((file) => readMigration(folder, file));
  migrations.forEach(({ number, name }, index) => {
    if (number !== index + 1) throw new Error(`${name} should be number ${index + 1} of its folder.`);
  });
  return migrations;
}

/** What is still to be applied; throws when the database was not made by an earlier or equal version. */
export function selectPending(known: Migration[], applied: AppliedMigration[]): Migration[] {
  for (const { number, name, checksum } of applied) {
    const own = known[number - 1];
    if (!own)
      throw new Error(`The database has ${name}, which this version does not know: use a newer version.`);
    if (own.checksum !== checksum) {
      throw new Error(`${own.name} was changed after it was applied: restore it and add a new migration.`);
    }
  }
  return known.filter(({ number }) => !applied.some((done) => done.number === number));
}
