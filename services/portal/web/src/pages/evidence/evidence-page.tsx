import { useParams } from 'wouter';
import { useText } from '../../i18n/use-text.ts';
import { DatedLink } from '../../ui/dated-link.tsx';
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
        <DatedLink className="button" href="/">
          {t.home}
        </DatedLink>
      </EmptyState>
    );
  }
  return <EvidenceView key={index} index={index} />;
}
