import { readFileSync } from 'node:fs';

const SAMPLE_MS = 20;

function readStatusKiB(pid: number, field: 'VmHWM' | 'VmRSS'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]);
}

export interface MemoryWatch {
  /** Stops watching; MB (10^6 bytes) that resident memory rose above where it stood at the start. */
  stopMb(): number;
}

/**
 * Samples resident memory. The kernel's own high-water mark replaces the samples where it has moved
 * since the start: then it is the exact peak.
 */
export function watchMemory(pid: number): MemoryWatch {
  const startKiB = readStatusKiB(pid, 'VmRSS');
  const markKiB = readStatusKiB(pid, 'VmHWM');
  let peakKiB = startKiB;
  const sample = () => {
    peakKiB = Math.max(peakKiB, readStatusKiB(pid, 'VmRSS'));
  };
  const timer = setInterval(sample, SAMPLE_MS);
  return {
    stopMb() {
      clearInterval(timer);
      sample();
      const newMarkKiB = readStatusKiB(pid, 'VmHWM');
      const exactKiB = newMarkKiB > markKiB ? newMarkKiB : peakKiB;
      return ((exactKiB - startKiB) * 1_024) / 1e6;
    },
  };
}
