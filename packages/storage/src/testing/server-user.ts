import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** PostgreSQL refuses to run as root; empty means that the present user will do. */
export type ServerUser = { uid?: number; gid?: number };

const preferred = ['postgres', 'nobody'];

export function findServerUser(
  ownUid = process.getuid?.(),
  passwd = ownUid === 0 ? readFileSync('/etc/passwd', 'utf8') : '',
): ServerUser {
  if (ownUid !== 0) return {};
  const accounts = passwd.split('\n').map((line) => line.split(':'));
  for (const wanted of preferred) {
    const account = accounts.find(([name]) => name === wanted);
    if (account) return { uid: Number(account[2]), gid: Number(account[3]) };
  }
  throw new Error(`As root, PostgreSQL needs a user named ${preferred.join(' or ')} to run as.`);
}

export function canEnter(user: ServerUser, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...user }).status === 0;
}

export function canRun(user: ServerUser, program: string): boolean {
  return spawnSync(program, ['--version'], { ...user, stdio: 'ignore' }).status === 0;
}
