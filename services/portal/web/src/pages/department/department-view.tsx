import type { ProvisionHistory } from '@shuqiao/schemas/types/provision-history';
import type { DepartmentRates } from '@shuqiao/schemas/types/provision-rates';
import { useService } from '../../api/use-service.ts';
import { useText } from '../../i18n/use-text.ts';
import { AsOfPicker } from '../../ui/as-of-picker.tsx';
import { DatedLink } from '../../ui/dated-link.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { useSearchValue } from '../../ui/use-search-value.ts';
import './department.css';
import { DepartmentCards } from './department-cards.tsx';
import { DepartmentCsvButton } from './department-csv-button.tsx';
import { departmentTexts } from './department-texts.ts';

const TREND_DAYS = 36;

export function DepartmentView({ code }: { code: string }) {
  const t = useText(departmentTexts);
  const [asOf] = useSearchValue('asOf');
  const path = `provision/rates/${encodeURIComponent(code)}`;
  const query = useService<DepartmentRates>(path, { asOf });
  const parameters = { department: code, days: TREND_DAYS, asOf };
  const history = useService<ProvisionHistory>('provision/history', parameters);

  const actions = (
    <>
      <AsOfPicker from={history.data?.historyFrom} />
      <DepartmentCsvButton rates={query.data} />
      <DatedLink className="plain-button" href={`/compare?departments=${encodeURIComponent(code)}`}>
        {t.compare}
      </DatedLink>
      <PrintButton />
    </>
  );
  return (
    <PageFrame title={query.data?.department.name ?? t.page} lead={t.lead} actions={actions}>
      <Loaded query={query} minHeight="80rem">
        {(rates) => <DepartmentCards rates={rates} history={history} />}
      </Loaded>
    </PageFrame>
  );
}
