import { useRecorded } from '../../api/use-recorded.ts';
import { useText } from '../../i18n/use-text.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import type { EvidenceRecord } from '../../verify/evidence-record.ts';
import { ChecksCard } from './checks-card.tsx';
import { ContentCard } from './content-card.tsx';
import './evidence.css';
import { evidenceTexts } from './evidence-texts.ts';
import { Neighbours } from './neighbours.tsx';
import { ProofDownload } from './proof-download.tsx';

export function EvidenceView({ index }: { index: string }) {
  const t = useText(evidenceTexts);
  const query = useRecorded<EvidenceRecord>(`exchange/evidence/${index}`);
  const actions = (
    <>
      <button type="button" className="plain-button" onClick={() => void query.refetch()}>
        {t.again}
      </button>
      <ProofDownload record={query.data} />
      <PrintButton />
    </>
  );
  return (
    <PageFrame title={t.title(index)} lead={t.lead} actions={actions}>
      <Loaded query={query} minHeight="80rem">
        {(record) => (
          <>
            <ChecksCard record={record} />
            <ContentCard record={record} />
            <Neighbours index={record.index} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
