export const loadSteps = [
  'baseline',
  'systems',
  'channels',
  'applications',
  'history',
  'deliveries',
] as const;

export type LoadStep = (typeof loadSteps)[number];

export interface LoadProgress {
  readonly step: LoadStep;
  readonly done: number;
  readonly total: number;
  /** Rows delivered so far, only of deliveries and of a history, which counts days. */
  readonly rows?: number;
}

export type OnProgress = (progress: LoadProgress) => void;

/** Counts one step; call the result once for every item done. */
export function countStep(step: LoadStep, total: number, onProgress: OnProgress): () => void {
  let done = 0;
  onProgress({ step, done, total });
  return () => {
    done += 1;
    onProgress({ step, done, total });
  };
}
