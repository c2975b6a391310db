import { saveFile } from '../../export/save-file.ts';
import { useText } from '../../i18n/use-text.ts';
import type { EvidenceRecord } from '../../verify/evidence-record.ts';
import { toTlogProof } from '../../verify/to-tlog-proof.ts';
import { evidenceTexts } from './evidence-texts.ts';

export function ProofDownload({ record }: { record: EvidenceRecord | undefined }) {
  const t = useText(evidenceTexts);
  const proof = record && toTlogProof(record);
  const save = () => {
    if (proof) saveFile(`evidence-${record.index}.tlog-proof`, new Blob([proof], { type: 'text/plain' }));
  };
  return (
    <button type="button" className="plain-button" disabled={!proof} onClick={save}>
      {t.download}
    </button>
  );
}
