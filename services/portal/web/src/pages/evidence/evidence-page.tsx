import { Link, useParams } from 'wouter';
import { useText } from '../../i18n/use-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { evidenceTexts } from './evidence-texts.ts';
import { EvidenceView } from './evidence-view.tsx';

const indexText = /^(?:0|[1-9]\d{0,14})$/;

export default function EvidencePage() {
  const t = useText(evidenceTexts);
  const { index = '' } = useParams<{ index: string }>();
  usePageTitle(t.title(index));
  if (!indexText.test(index)) {
    return (
      <EmptyState heading="h1" title={t.badIndex} hint={t.badIndexHint}>
        <Link className="button" href="/">
          {t.home}
        </Link>
      </EmptyState>
    );
  }
  return <EvidenceView key={index} index={index} />;
}
