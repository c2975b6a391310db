import { toSearchTerms } from '@shuqiao/domain/search/search-terms';
import { decodeCursor, encodeCursor } from '@shuqiao/http/cursor';
import { pageParameters } from '@shuqiao/http/page';
import { query } from '@shuqiao/http/query';
import type { QueryParameters } from '@shuqiao/http/query-parameters';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { SearchHit, SearchResults } from '@shuqiao/schemas/types/search-results';
import { allDepartments } from '@shuqiao/storage/catalogue/department';
import { findResources } from '@shuqiao/storage/catalogue/resource';
import { countByFacets, type Hit, listHits } from '@shuqiao/storage/catalogue/search-resources';
import type { Reader } from '@shuqiao/storage/store';
import type { Hono } from 'hono';
import { readViewer } from '../access/viewer.ts';
import type { CatalogueDeps } from '../deps.ts';
import { toResource } from '../representation/to-resource.ts';
import { countHits, toFacets } from '../search/to-facets.ts';
import { toHit } from '../search/to-hit.ts';

export const searchParameters = {
  q: {
    type: 'string',
    maxLength: 100,
    description: {
      zh: '以空格分开的词，须全部命中：汉字、代码、信息项名称，或名称的拼音、拼音首字母',
      en: 'Words, all of which must be found: Chinese text, codes, item names, pinyin or its initials',
    },
  },
  provider: {
    type: 'string',
    maxLength: 18,
    description: { zh: '提供部门代码', en: 'Code of the providing department' },
  },
  share: {
    type: 'string',
    maxLength: 16,
    enum: ['unconditional', 'conditional', 'not_shared'],
    description: { zh: '共享类型', en: 'Sharing type' },
  },
  theme: {
    type: 'string',
    maxLength: 100,
    description: { zh: '一级类目', en: 'First level of the category' },
  },
  mode: {
    type: 'string',
    maxLength: 16,
    enum: ['api', 'table', 'file'],
    description: { zh: '共享方式', en: 'Mode of sharing' },
  },
  cycle: {
    type: 'string',
    maxLength: 16,
    enum: ['realtime', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly'],
    description: { zh: '更新周期', en: 'Update cycle' },
  },
  grade: {
    type: 'string',
    maxLength: 16,
    enum: ['L1', 'L2', 'L3', 'L4'],
    description: { zh: '数据分级', en: 'Grade' },
  },
  ...pageParameters(20, 100),
} as const satisfies QueryParameters;

const NOTHING: SearchResults = {
  total: 0,
  hits: [],
  facets: { provider: [], share: [], theme: [], mode: [], cycle: [], grade: [] },
  next: null,
};

function toAfter(cursor: string | undefined): Hit | undefined {
  const key = decodeCursor(cursor, ['number', 'string']);
  return key && { rank: key[0], resource: key[1] };
}

type Names = ReadonlyMap<string, string>;

async function readNames(read: Reader): Promise<Names> {
  return new Map((await allDepartments(read)).map(({ code, name }) => [code, name]));
}

async function readHits(read: Reader, hits: Hit[], names: Names, terms: string[]): Promise<SearchHit[]> {
  const rows = await findResources(
    read,
    hits.map(({ resource }) => resource),
  );
  const entries = new Map(rows.map(toResource).map((entry) => [entry.code, entry]));
  return hits.flatMap(({ resource }) => {
    const entry = entries.get(resource);
    return entry ? [toHit(entry, names.get(entry.provider) ?? entry.provider, terms)] : [];
  });
}

/** Instant search over the published catalogue; the rules of visibility hold for hits, total and facets alike. */
export function searchResources(app: Hono<ServiceEnv>, deps: CatalogueDeps): void {
  const { read } = deps.store;
  app.get('/catalogue/v1/search', query(searchParameters), async (c) => {
    const { q = '', cursor, limit, ...filter } = c.req.valid('query');
    const after = toAfter(cursor);
    const viewer = await readViewer(c, deps);
    const terms = toSearchTerms(q);
    if (terms.length === 0 && q.trim() !== '') return c.json(NOTHING);

    const [cells, page, names] = await Promise.all([
      countByFacets(read, { terms, viewer }),
      listHits(read, { terms, viewer, filter, after, limit }),
      readNames(read),
    ]);
    const results: SearchResults = {
      total: countHits(cells, filter),
      hits: await readHits(read, page.rows, names, terms),
      facets: toFacets(cells, filter, names),
      next: page.next && encodeCursor([page.next.rank, page.next.resource]),
    };
    return c.json(results);
  });
}
