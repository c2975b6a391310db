import type { LoadProgress, LoadStep, OnProgress } from '@shuqiao/seeds/load-city/progress';
import type { Say } from './say.ts';

const labels: Readonly<Record<LoadStep, string>> = {
  baseline: '部门与目录 Departments and catalogue',
  systems: '应用系统与密钥 Systems and keys',
  channels: '挂接通道 Channels',
  applications: '申请与授权 Applications and grants',
  history: '模拟历史（天） Simulated history (days)',
  deliveries: '供给数据 Deliveries',
};

const BETWEEN_MS = 2_000;

function toLine({ step, done, total, rows }: LoadProgress): string {
  const counted = rows === undefined ? '' : ` · ${rows.toLocaleString('en-US')} 行 rows`;
  return `  ${labels[step]} ${done}/${total}${counted}`;
}

/** One line when a step begins and ends, and in between every two seconds. */
export function printProgress(say: Say, nowMs: () => number): OnProgress {
  let lastMs = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const isEdge = progress.done === 0 || progress.done === progress.total;
    if (!isEdge && nowMs() - lastMs < BETWEEN_MS) return;
    lastMs = nowMs();
    say(toLine(progress));
  };
}
