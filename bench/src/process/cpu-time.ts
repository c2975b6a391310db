import { readdirSync, readFileSync } from 'node:fs';
import { listProcessTree } from './process-tree.ts';

/**
 * CPU nanoseconds, user and system, of a process and its children, all threads. From the scheduler's
 * account (`/proc/<pid>/task/<tid>/schedstat`): `/proc/<pid>/stat` counts in ticks of 10 ms only.
 * Threads that have ended are not in it, so read it between blocks in which none end.
 */
export function readCpuNs(pid: number): bigint {
  return listProcessTree(pid).reduce((sum, each) => sum + readProcessNs(each), 0n);
}

function readProcessNs(pid: number): bigint {
  return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => sum + readThreadNs(pid, thread), 0n);
}

function readThreadNs(pid: number, thread: string): bigint {
  const [onCpuNs = '0'] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ', 1);
  return BigInt(onCpuNs);
}
