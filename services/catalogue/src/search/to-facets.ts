import type { SearchFacet, SearchFacets } from '@shuqiao/schemas/types/search-results';
import {
  type FacetCell,
  type FacetFilter,
  type FacetName,
  facetNames,
} from '@shuqiao/storage/catalogue/search-resources';

const titles: Readonly<Record<string, string>> = {
  unconditional: '无条件共享',
  conditional: '有条件共享',
  not_shared: '不予共享',
  api: '接口',
  table: '库表',
  file: '文件',
  realtime: '实时',
  daily: '每日',
  weekly: '每周',
  monthly: '每月',
  quarterly: '每季度',
  yearly: '每年',
};

function fits(cell: FacetCell, filter: FacetFilter, except?: FacetName): boolean {
  return facetNames.every(
    (name) => name === except || filter[name] === undefined || filter[name] === cell[name],
  );
}

/** How many hits there are under all filters. */
export function countHits(cells: readonly FacetCell[], filter: FacetFilter): number {
  return cells.reduce((total, cell) => (fits(cell, filter) ? total + cell.count : total), 0);
}

function countValues(cells: readonly FacetCell[], filter: FacetFilter, name: FacetName): [string, number][] {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    if (fits(cell, filter, name)) counts.set(cell[name], (counts.get(cell[name]) ?? 0) + cell.count);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** Each facet under the filters of the others: what its counts promise is what choosing a value gives. */
export function toFacets(
  cells: readonly FacetCell[],
  filter: FacetFilter,
  departmentNames: ReadonlyMap<string, string>,
): SearchFacets {
  const toFacet = (name: FacetName): SearchFacet[] =>
    countValues(cells, filter, name).map(([value, count]) => {
      const title = (name === 'provider' ? departmentNames.get(value) : titles[value]) ?? value;
      return { value, title, count };
    });
  return {
    provider: toFacet('provider'),
    share: toFacet('share'),
    theme: toFacet('theme'),
    mode: toFacet('mode'),
    cycle: toFacet('cycle'),
    grade: toFacet('grade'),
  };
}
