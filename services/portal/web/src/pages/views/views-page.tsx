import type { PrivilegedViewPage } from '@shuqiao/schemas/types/privileged-view-page';
import { useRecorded } from '../../api/use-recorded.ts';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { OlderPages } from '../../ui/older-pages.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { useSearchValue } from '../../ui/use-search-value.ts';
import { ViewTable } from './view-table.tsx';
import { viewsTexts } from './views-texts.ts';

const PAGE_SIZE = 50;

export default function ViewsPage() {
  const t = useText(viewsTexts);
  const [before] = useSearchValue('before');
  const query = useRecorded<PrivilegedViewPage>('exchange/views', { before, limit: PAGE_SIZE });
  const actions = (
    <>
      <button type="button" className="plain-button" onClick={() => void query.refetch()}>
        {t.again}
      </button>
      <PrintButton />
    </>
  );
  return (
    <PageFrame title={t.title} lead={t.lead} actions={actions}>
      <Card title={t.list}>
        <Loaded query={query} minHeight="40rem">
          {({ views, next }) => (
            <>
              {views.length === 0 ? (
                <EmptyState title={t.none} hint={before === undefined ? t.noneHint : t.noneOlder} />
              ) : (
                <ViewTable views={views} />
              )}
              <OlderPages parameter="before" next={next === null ? null : String(next)} />
            </>
          )}
        </Loaded>
      </Card>
    </PageFrame>
  );
}
