import { type Committed, LogDown } from './group-commit.ts';

/** Rejects with LogDown when the evidence is not durable in time (SQX-R124); it may yet become so. */
export function commitInTime(committed: Promise<Committed>, timeoutMs: number): Promise<Committed> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new LogDown()), timeoutMs);
    committed.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
