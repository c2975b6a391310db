import { randomBytes } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Containers may share a host name, but then they do not share process ids. */
function nameProcessIds(): string {
  try {
    return readlinkSync('/proc/self/ns/pid').replace(/\D/g, '');
  } catch {
    return '';
  }
}

interface Holder {
  place: string;
  pid: number;
  startedMs: number;
}

/** Names this process, so that another on the same machine can tell whether it still lives. */
export function createHolder(): string {
  const place = `${hostname().replaceAll('/', '_')}:${nameProcessIds()}`;
  const startedMs = Math.round(performance.timeOrigin);
  return [place, process.pid, startedMs, randomBytes(6).toString('base64url')].join('/');
}

function parseHolder(text: string): Holder | undefined {
  const [place = '', pid, startedMs] = text.split('/');
  const parsed = { place, pid: Number(pid), startedMs: Number(startedMs) };
  return Number.isSafeInteger(parsed.pid) && parsed.pid > 0 ? parsed : undefined;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** True only for a process of this very machine that has ended: its lease need not be waited for. */
export function isHolderGone(holder: string, own: string): boolean {
  const [other, me] = [parseHolder(holder), parseHolder(own)];
  if (!other || !me || other.place !== me.place) return false;
  // After a restart in a container the same process id comes back: the earlier process is the one that ended.
  return other.pid === me.pid ? other.startedMs !== me.startedMs : !isAlive(other.pid);
}
