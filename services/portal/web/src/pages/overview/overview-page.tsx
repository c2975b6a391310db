import type { ProvisionOverview } from '@shuqiao/schemas/types/provision-overview';
import { useService } from '../../api/use-service.ts';
import { saveCsv } from '../../export/save-csv.ts';
import { toFileDate } from '../../export/to-file-date.ts';
import { useText } from '../../i18n/use-text.ts';
import { AsOfPicker } from '../../ui/as-of-picker.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { toTargetText } from '../../ui/to-target-text.ts';
import { useSearchValue } from '../../ui/use-search-value.ts';
import './overview.css';
import { OverviewCards } from './overview-cards.tsx';
import { toOverviewCsv } from './overview-csv.ts';
import { overviewTexts } from './overview-texts.ts';

const TARGET = 0.9;

export default function OverviewPage() {
  const t = useText(overviewTexts);
  const [asOf] = useSearchValue('asOf');
  const query = useService<ProvisionOverview>('provision/overview', { asOf });
  const { data } = query;

  const actions = (
    <>
      <AsOfPicker from={data?.historyFrom} />
      <button
        type="button"
        className="plain-button"
        disabled={!data}
        onClick={() => data && saveCsv(`${t.csv.file}-${toFileDate(data.asOf)}`, toOverviewCsv(data, t))}
      >
        {t.exportCsv}
      </button>
      <PrintButton />
    </>
  );
  return (
    <PageFrame title={t.title} lead={t.lead(toTargetText(data?.target ?? TARGET))} actions={actions}>
      <Loaded query={query} minHeight="110rem">
        {(overview) => <OverviewCards overview={overview} />}
      </Loaded>
    </PageFrame>
  );
}
