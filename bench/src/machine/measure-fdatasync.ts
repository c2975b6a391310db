import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../statistics/median.ts';

const COUNT = 100;

/** Median microseconds of one 4 KiB append with fdatasync. */
export function measureFdatasync(folder: string): number {
  const path = join(folder, 'fdatasync');
  const file = openSync(path, 'w', 0o600);
  const block = Buffer.alloc(4_096, 1);
  const tookUs = Array.from({ length: COUNT }, () => {
    const startNs = process.hrtime.bigint();
    writeSync(file, block);
    fdatasyncSync(file);
    return Number(process.hrtime.bigint() - startNs) / 1_000;
  });
  closeSync(file);
  rmSync(path);
  return median(tookUs);
}
