import { fromPathCode } from '@shuqiao/domain/resource-code';
import { useParams } from 'wouter';
import { useText } from '../../i18n/use-text.ts';
import { DatedLink } from '../../ui/dated-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { deliveriesTexts } from './deliveries-texts.ts';
import { DeliveriesView } from './deliveries-view.tsx';

export default function DeliveriesPage() {
  const t = useText(deliveriesTexts);
  const { code: pathCode = '' } = useParams<{ code: string }>();
  const code = fromPathCode(pathCode);
  usePageTitle(t.page);
  if (code === undefined) {
    return (
      <EmptyState heading="h1" title={t.badCode} hint={t.badCodeHint}>
        <DatedLink className="button" href="/resources">
          {t.toCatalogue}
        </DatedLink>
      </EmptyState>
    );
  }
  return <DeliveriesView key={code} code={code} />;
}
