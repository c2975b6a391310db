import type { Change } from '@shuqiao/schemas/types/change-page';
import type { Change as ChangeRow } from '@shuqiao/storage/catalogue/change';
import { toInstant } from './instant.ts';

export function toChange({ seq, atMs, type, departments, record }: ChangeRow): Change {
  return { seq, at: toInstant(atMs), type, departments, record: { ...record } };
}
