// Generated from schemas/api/resource-page.json; do not edit.
import type { Resource } from './resource.ts';

/**
 * 信息资源分页。A page of resources.
 */
export interface ResourcePage {
  items: Resource[];
  /**
   * 续取游标，末页为空。Cursor of the next page, null on the last.
   */
  next: string | null;
}
