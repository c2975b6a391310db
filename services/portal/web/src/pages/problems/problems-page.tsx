import './problems.css';
import type { PortalProblems } from '@shuqiao/schemas/types/portal-problems';
import { useSearchParams } from 'wouter';
import { useText } from '../../i18n/use-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { type Grouping, groupProblems } from './group-problems.ts';
import { matchesProblem } from './matches-problem.ts';
import { ProblemGroupCard } from './problem-group.tsx';
import { problemTexts } from './problem-texts.ts';
import { ProblemTools } from './problem-tools.tsx';
import { useProblems } from './use-problems.ts';

export default function ProblemsPage() {
  const t = useText(problemTexts);
  const [search, setSearch] = useSearchParams();
  const words = search.get('q') ?? '';
  const grouping: Grouping = search.get('by') === 'status' ? 'status' : 'area';
  const set = (name: string, value: string) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const toTitle = (key: string) =>
    grouping === 'area' ? t.areas[key as keyof typeof t.areas] : `${key} ${t.statuses[Number(key)] ?? ''}`;

  function showGroups({ problems }: PortalProblems) {
    const found = problems.filter((entry) => matchesProblem(entry, words));
    return (
      <>
        <p role="status">{t.total(found.length)}</p>
        {found.length === 0 ? (
          <EmptyState heading="h2" title={t.none} hint={t.noneHint}>
            <button type="button" className="button" onClick={() => set('q', '')}>
              {t.clear}
            </button>
          </EmptyState>
        ) : (
          groupProblems(found, grouping).map(({ key, entries }) => (
            <ProblemGroupCard key={key} title={toTitle(key)} entries={entries} />
          ))
        )}
      </>
    );
  }

  return (
    <PageFrame title={t.title} lead={t.lead}>
      <ProblemTools
        words={words}
        setWords={(text) => set('q', text)}
        grouping={grouping}
        setGrouping={(by) => set('by', by === 'status' ? by : '')}
      />
      <Loaded query={useProblems()} minHeight="60rem">
        {showGroups}
      </Loaded>
    </PageFrame>
  );
}
