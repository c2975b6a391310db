import type { PortalProblems } from '@shuqiao/schemas/types/portal-problems';
import type { ProvisionOverview } from '@shuqiao/schemas/types/provision-overview';
import type { SearchResults } from '@shuqiao/schemas/types/search-results';
import { useQuery } from '@tanstack/react-query';
import { requestJson } from '../api/request-json.ts';
import { useService } from '../api/use-service.ts';
import { useSession } from '../api/use-session.ts';
import { useLanguage } from '../i18n/language-context.tsx';
import { useText } from '../i18n/use-text.ts';
import { toResourcePath } from '../ui/resource-paths.ts';
import { findDirect } from './find-direct.ts';
import { findPlaces } from './find-places.ts';
import { type Hit, kinds } from './hit.ts';
import { findMatches } from './match-rank.ts';
import { searchTexts } from './search-texts.ts';
import { useDelayed } from './use-delayed.ts';

const LIMIT = 6;
const TYPING_MS = 120;
const KEPT_MS = 600_000;

function useResources(question: string, enabled: boolean) {
  const t = useText(searchTexts);
  const query = useService<SearchResults>(
    'catalogue/search',
    { q: question, limit: LIMIT },
    { keepPrevious: true, enabled: enabled && question !== '' },
  );
  const hits = (query.data?.hits ?? []).map(({ code, name, providerName, matched }): Hit => {
    const item = matched.find(({ field }) => field === 'item');
    const about = [code, providerName, item ? `${item.title ?? ''} ${item.item ?? ''}`.trim() : ''];
    return {
      key: `resource-${code}`,
      kind: 'resource',
      href: toResourcePath(code),
      title: name,
      about: about.filter((part) => part !== '').join(' · '),
    };
  });
  const all: Hit = {
    key: 'resource-all',
    kind: 'resource',
    href: `/resources?q=${encodeURIComponent(question)}`,
    title: t.allResources(query.data?.total ?? 0),
    about: t.allResourcesAbout,
  };
  const shown = (query.data?.total ?? 0) > hits.length ? [...hits, all] : hits;
  return { hits: question === '' ? [] : shown, pending: query.isFetching, failed: query.isError };
}

function useDepartments(question: string, enabled: boolean): Hit[] {
  const t = useText(searchTexts);
  const { data } = useService<ProvisionOverview>('provision/overview', {}, { enabled });
  const found = findMatches(question, data?.departments ?? [], ({ name, code }) => [name, code], LIMIT);
  return found.map(({ code, name }) => ({
    key: `department-${code}`,
    kind: 'department',
    href: `/departments/${code}`,
    title: name,
    about: t.departmentAbout,
  }));
}

function useProblems(question: string, enabled: boolean): Hit[] {
  const { language } = useLanguage();
  const { data } = useQuery({
    queryKey: ['/portal/v1/problems'],
    queryFn: ({ signal }) => requestJson<PortalProblems>('/portal/v1/problems', { signal }),
    enabled,
    staleTime: KEPT_MS,
  });
  const found = findMatches(
    question,
    data?.problems ?? [],
    (one) => [one.code, one.title, one.titleZh],
    LIMIT,
  );
  return found.map(({ code, title, titleZh }) => ({
    key: `problem-${code}`,
    kind: 'problem',
    href: `/problems/${code}`,
    title: code,
    about: language === 'zh' ? titleZh : title,
  }));
}

/** What is found for the question, group by group; nothing is fetched before the search is opened. */
export function useHits(question: string, open: boolean) {
  const t = useText(searchTexts);
  const { language } = useLanguage();
  const account = useSession().data?.account ?? null;
  const settled = useDelayed(question.trim(), TYPING_MS);
  const resources = useResources(settled, open);
  const departments = useDepartments(question, open);
  const problems = useProblems(question, open);
  const direct = findDirect(question, t);
  const places = findPlaces(question, language, account, t);
  const found = [...direct, ...places, ...resources.hits, ...departments, ...problems];
  const hits = kinds.flatMap((kind) => found.filter((hit) => hit.kind === kind));
  return { hits, pending: resources.pending || settled !== question.trim(), failed: resources.failed };
}
