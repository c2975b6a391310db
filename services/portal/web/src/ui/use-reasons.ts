import type { MissingReasons, MissingReasonText } from '@shuqiao/schemas/types/missing-reasons';
import { useService } from '../api/use-service.ts';

export interface Reasons {
  /** Most fundamental first; empty until they are known. */
  readonly list: MissingReasons;
  readonly find: (code: string | null) => MissingReasonText | undefined;
}

/** Why entries are missing and how to mend that, in the words of the rules. */
export function useReasons(): Reasons {
  const list = useService<MissingReasons>('provision/reasons').data ?? [];
  return { list, find: (code) => list.find((reason) => reason.code === code) };
}
