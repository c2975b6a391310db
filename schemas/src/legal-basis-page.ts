// Generated from schemas/api/legal-basis-page.json; do not edit.
import type { DirectoryLegalBasis } from './directory.ts';

/**
 * 使用依据分页。A page of legal bases.
 */
export interface LegalBasisPage {
  items: DirectoryLegalBasis[];
  /**
   * 续取游标，末页为空。Cursor of the next page, null on the last.
   */
  next: string | null;
}
