// Generated from schemas/seeds/resources-overlay.json; do not edit.
import type { Requires, VisibleTo } from '../directory.ts';

/**
 * 种子：目录之外的资源属性。What the catalogue does not say of a resource.
 */
export interface SeedResourcesOverlay {
  groups: SeedScopeGroup[];
  resources: SeedResourceOverlay[];
}
/**
 * 共享范围所指的部门。Departments a scope stands for.
 */
export interface SeedScopeGroup {
  /**
   * 名称。Name.
   */
  name: string;
  /**
   * Items: 部门统一社会信用代码。Department's USCC.
   */
  departments: string[];
  note: string;
}
/**
 * 一个资源。One resource.
 */
export interface SeedResourceOverlay {
  /**
   * 信息资源代码。Resource code, for example 102001/000001.
   */
  resource: string;
  requires: Requires;
  /**
   * 所依条件原文。Words of the condition it rests on.
   */
  because: string | null;
  scope: string[];
  visibleTo: VisibleTo;
  /**
   * 法定日期（北京时间）。Date in China Standard Time.
   */
  publishedOn: string;
  /**
   * 限制共享的依据。Legal basis of the restriction.
   */
  legalBasis: string | null;
  note?: string;
}
