import { execFileSync } from 'node:child_process';
import { arch, availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { measureFdatasync } from './measure-fdatasync.ts';

export interface Machine {
  cpu: string;
  cores: number;
  memoryGiB: number;
  system: string;
  loadAverage: number[];
  /** Median of appending 4 KiB and syncing it, in the folder of the databases. */
  fdatasyncP50Us: number;
}

export function describeMachine(folder: string): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()} ${arch()}`,
    loadAverage: loadavg().map((value) => Math.round(value * 100) / 100),
    fdatasyncP50Us: Math.round(measureFdatasync(folder)),
  };
}

/** The commit that is measured; `dirty` where the checkout differs from it, `unknown` outside a repository. */
export function findCommit(folder: string): string {
  try {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
    const commit = git('rev-parse', '--short=12', 'HEAD');
    return git('status', '--porcelain') === '' ? commit : `${commit} dirty`;
  } catch {
    return 'unknown';
  }
}
