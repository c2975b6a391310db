import type { ProvisionOverview } from '@shuqiao/schemas/types/provision-overview';
import { useService } from '../../api/use-service.ts';
import { useText } from '../../i18n/use-text.ts';
import { AsOfPicker } from '../../ui/as-of-picker.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { useSearchValue } from '../../ui/use-search-value.ts';
import './compare.css';
import { compareTexts } from './compare-texts.ts';
import { Comparison } from './comparison.tsx';

export default function ComparePage() {
  const t = useText(compareTexts);
  const [asOf] = useSearchValue('asOf');
  const query = useService<ProvisionOverview>('provision/overview', { asOf });
  const actions = (
    <>
      <AsOfPicker from={query.data?.historyFrom} />
      <CopyButton text={window.location.href} label={t.copy} />
      <PrintButton />
    </>
  );
  return (
    <PageFrame title={t.title} lead={t.lead} actions={actions}>
      <Loaded query={query} minHeight="80rem">
        {(overview) => <Comparison overview={overview} />}
      </Loaded>
    </PageFrame>
  );
}
