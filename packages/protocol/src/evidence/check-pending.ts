import { EvidenceError } from './evidence-error.ts';
import { openSequencer, type PendingLeaf, sequence } from './sequence.ts';

/** Why this record makes no valid entry, to be asked before it joins a batch that it would spoil for others. */
export function checkPending(
  item: PendingLeaf,
  tagOf: (departmentId: string) => string,
): EvidenceError | undefined {
  const alone = 'requestRef' in item && item.requestRef === 'previous' ? { ...item, requestRef: 0 } : item;
  try {
    sequence(openSequencer(tagOf), [alone], 0);
    return undefined;
  } catch (error) {
    if (error instanceof EvidenceError) return error;
    throw error;
  }
}
