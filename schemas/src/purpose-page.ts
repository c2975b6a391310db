// Generated from schemas/api/purpose-page.json; do not edit.
import type { DirectoryPurpose } from './directory.ts';

/**
 * 用途/事项分页。A page of purposes.
 */
export interface PurposePage {
  items: DirectoryPurpose[];
  /**
   * 续取游标，末页为空。Cursor of the next page, null on the last.
   */
  next: string | null;
}
