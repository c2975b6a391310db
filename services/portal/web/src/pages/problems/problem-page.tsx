import './problems.css';
import { getCodeEntry, isSqxCode } from '@shuqiao/protocol/sqx/codes';
import type { PortalProblemEntry } from '@shuqiao/schemas/types/portal-problems';
import { useParams } from 'wouter';
import { useLanguage } from '../../i18n/language-context.tsx';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DatedLink } from '../../ui/dated-link.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { toProblemArea } from './problem-area.ts';
import { ProblemFacts } from './problem-facts.tsx';
import { problemTexts } from './problem-texts.ts';
import { RelatedProblems } from './related-problems.tsx';
import { toExampleBody } from './to-example-body.ts';
import { useProblem } from './use-problems.ts';

export default function ProblemPage() {
  const t = useText(problemTexts);
  const { language } = useLanguage();
  const { code = '' } = useParams<{ code: string }>();
  const area = toProblemArea(code);

  function show(entry: PortalProblemEntry) {
    const [title, hint] = language === 'zh' ? [entry.titleZh, entry.hintZh] : [entry.title, entry.hint];
    const other = language === 'zh' ? [entry.title, entry.hint] : [entry.titleZh, entry.hintZh];
    const rule = isSqxCode(code) ? getCodeEntry(code).rule : undefined;
    const example = JSON.stringify(toExampleBody(entry, rule), null, 2);
    return (
      <>
        <Card title={t.what}>
          <p className="problems-meaning">{title}</p>
          <h3>{t.todo}</h3>
          <p>{hint}</p>
          <ProblemFacts entry={entry} />
        </Card>
        <Card title={t.otherLanguage}>
          <div lang={language === 'zh' ? 'en' : 'zh-CN'} className="problems-other">
            <p>{other[0]}</p>
            <p>{other[1]}</p>
          </div>
        </Card>
        <Card title={t.example} actions={<CopyButton text={example} />}>
          <p>{t.exampleNote}</p>
          <ScrollRegion name="application/problem+json" className="code-text code-lines">
            <pre>{example}</pre>
          </ScrollRegion>
        </Card>
        <RelatedProblems area={area} code={code} />
      </>
    );
  }

  return (
    <PageFrame title={code} lead={t.areas[area]} actions={<DatedLink href="/problems">{t.back}</DatedLink>}>
      <Loaded query={useProblem(code)} minHeight="40rem">
        {show}
      </Loaded>
    </PageFrame>
  );
}
