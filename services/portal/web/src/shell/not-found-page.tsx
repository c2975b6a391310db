import { useText } from '../i18n/use-text.ts';
import { DatedLink } from '../ui/dated-link.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { shellTexts } from './shell-texts.ts';

export function NotFoundPage() {
  const t = useText(shellTexts);
  usePageTitle(t.notFound);
  return (
    <EmptyState heading="h1" title={t.notFound} hint={t.notFoundHint}>
      <DatedLink className="button" href="/">
        {t.home}
      </DatedLink>
    </EmptyState>
  );
}
