// Generated from schemas/api/obligation-page.json; do not edit.
import type { DirectoryObligation } from './directory.ts';

/**
 * 应提供责任分页。A page of obligations.
 */
export interface ObligationPage {
  items: DirectoryObligation[];
  /**
   * 续取游标，末页为空。Cursor of the next page, null on the last.
   */
  next: string | null;
}
