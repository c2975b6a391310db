import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { findPostgresBinaries, type PostgresBinaries } from './find-postgres-binaries.ts';
import { canEnter, canRun, findServerUser, type ServerUser } from './server-user.ts';
import { superviseScript } from './supervise-script.ts';

export interface PostgresServer {
  /** Of a superuser, or of what DATABASE_URL names, who may create databases. */
  url: string;
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** Of a server that runs already. */
  url?: string | undefined;
  binaries?: PostgresBinaries;
  /** Synced to disk like one in use, as a benchmark must have it; else in memory where there is room. */
  durable?: boolean;
}

const startLimitMs = 60_000;
const socketFolderLimitBytes = 80;
const memoryNeededBytes = 2 ** 31;
const carefree = '-c fsync=off -c full_page_writes=off -c synchronous_commit=off';

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > memoryNeededBytes;
}

function createFolder(user: ServerUser, durable: boolean): string {
  const inMemory = !durable && hasRoom('/dev/shm') ? ['/dev/shm'] : [];
  const base = [...inMemory, tmpdir(), '/tmp', '/var/tmp'].find(
    (folder) => folder.length < socketFolderLimitBytes && canEnter(user, folder),
  );
  if (!base) throw new Error('No temporary folder that PostgreSQL may enter.');
  return mkdtempSync(join(base, 'shuqiao-pg-'));
}

function reachableBin(binaries: PostgresBinaries, user: ServerUser, folder: string): string {
  if (canRun(user, join(binaries.bin, 'postgres'))) return binaries.bin;
  if (!binaries.movableRoot) throw new Error(`${binaries.bin}/postgres does not run as another user.`);
  const copy = join(folder, 'native');
  cpSync(binaries.movableRoot, copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}

async function waitUntilReady(url: string, child: ChildProcess, folder: string): Promise<void> {
  const deadline = Date.now() + startLimitMs;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return await client.end();
    } catch (cause) {
      if (child.exitCode !== null || Date.now() > deadline) {
        const log = readFileSync(join(folder, 'log'), 'utf8');
        throw new Error(`PostgreSQL did not start:\n${log}`, { cause });
      }
      await delay(20);
    }
  }
}

async function startOwnServer(binaries: PostgresBinaries, durable: boolean): Promise<PostgresServer> {
  const user = findServerUser();
  const folder = createFolder(user, durable);
  const bin = reachableBin(binaries, user, folder);
  if (user.uid !== undefined) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, folder]);

  const child = spawn('/bin/sh', ['-c', superviseScript, 'sh', folder, bin, durable ? '' : carefree], {
    ...user,
    cwd: '/',
    detached: true,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const exited = once(child, 'exit');
  child.unref();
  const stop = async () => {
    child.ref();
    child.stdin.end();
    await exited;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `postgres://postgres@localhost:5432/postgres?host=${encodeURIComponent(folder)}`;
  try {
    await waitUntilReady(url, child, folder);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

/**
 * A real server: the given one (without options: DATABASE_URL's), else one of our own that lives no
 * longer than this process.
 */
export async function startPostgres(
  { url, binaries, durable = false }: PostgresOptions = { url: process.env.DATABASE_URL },
): Promise<PostgresServer> {
  if (url) return { url, stop: async () => undefined };
  return startOwnServer(binaries ?? findPostgresBinaries(), durable);
}
