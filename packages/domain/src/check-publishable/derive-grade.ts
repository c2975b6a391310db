import type { Grade } from '@shuqiao/schemas/types/directory';
import type { PublishableEntry } from './publishable-entry.ts';

/**
 * The lowest grade (数据分级) that the items and the sharing type allow: L4 not shared, L3 sensitive personal
 * data, L2 personal or restricted data, L1 the rest.
 */
export function deriveGrade({ share, items }: Pick<PublishableEntry, 'share' | 'items'>): Grade {
  if (share === 'not_shared') return 'L4';
  if (items.some(({ sensitivity }) => sensitivity === 'sensitive')) return 'L3';
  if (share === 'conditional' || items.some(({ sensitivity }) => sensitivity === 'personal')) return 'L2';
  return 'L1';
}
