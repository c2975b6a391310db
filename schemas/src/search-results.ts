// Generated from schemas/api/search-results.json; do not edit.
import type { Cycle, Grade, Mode, Share } from './directory.ts';

/**
 * 目录检索结果。Hits of a search in the catalogue, best first, and what they can be narrowed by.
 */
export interface SearchResults {
  /**
   * 全部命中数。All hits under all filters.
   */
  total: number;
  hits: SearchHit[];
  facets: SearchFacets;
  /**
   * 续取游标，末页为空。Cursor of the next page, null on the last.
   */
  next: string | null;
}
/**
 * 分面：每一分面按其他分面的筛选计数。Each facet counted under the filters of the others, most first.
 */
export interface SearchFacets {
  provider: SearchFacet[];
  share: SearchFacet[];
  theme: SearchFacet[];
  mode: SearchFacet[];
  cycle: SearchFacet[];
  grade: SearchFacet[];
}
/**
 * 命中的信息资源。Resource that was found.
 */
export interface SearchHit {
  /**
   * 信息资源代码。Resource code, for example 102001/000001.
   */
  code: string;
  /**
   * 名称。Name.
   */
  name: string;
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  provider: string;
  /**
   * 名称。Name.
   */
  providerName: string;
  share: Share;
  mode: Mode;
  cycle: Cycle;
  grade: Grade;
  /**
   * 类目，由大到小。Category, from the widest.
   */
  category: string[];
  /**
   * 信息资源摘要。Summary.
   */
  summary: string;
  /**
   * 在何处命中，按排序先后；信息项至多十个。Where it was found, in the order of the ranking; at most ten items.
   */
  matched: SearchMatch[];
}
/**
 * 命中之处。Where a term was found; initials: the pinyin of the name.
 */
export interface SearchMatch {
  field: 'name' | 'initials' | 'code' | 'provider' | 'item' | 'summary';
  /**
   * 信息项名称（拼音首字母）。Item name, pinyin initials.
   */
  item?: string;
  /**
   * 名称。Name.
   */
  title?: string;
}
/**
 * 分面取值及命中数。Value of a facet and its hits.
 */
export interface SearchFacet {
  value: string;
  /**
   * 中文名称。In Chinese.
   */
  title: string;
  count: number;
}
