import { useLanguage } from '../../i18n/language-context.tsx';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { DatedLink } from '../../ui/dated-link.tsx';
import { type ProblemArea, toProblemArea } from './problem-area.ts';
import { problemTexts } from './problem-texts.ts';
import { useProblems } from './use-problems.ts';

export function RelatedProblems({ area, code }: { area: ProblemArea; code: string }) {
  const t = useText(problemTexts);
  const { language } = useLanguage();
  const others = useProblems().data?.problems.filter(
    (entry) => entry.code !== code && toProblemArea(entry.code) === area,
  );
  if (!others || others.length === 0) return null;
  return (
    <Card title={t.related}>
      <ul className="problems-related">
        {others.map((entry) => (
          <li key={entry.code}>
            <DatedLink href={`/problems/${entry.code}`}>
              <code>{entry.code}</code>
            </DatedLink>{' '}
            {language === 'zh' ? entry.titleZh : entry.title}
          </li>
        ))}
      </ul>
    </Card>
  );
}
