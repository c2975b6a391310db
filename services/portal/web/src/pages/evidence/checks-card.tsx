import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { toVerdict } from '../../verify/check-result.ts';
import type { EvidenceRecord } from '../../verify/evidence-record.ts';
import { planChecks } from '../../verify/plan-checks.ts';
import { CheckEntry } from './check-entry.tsx';
import { evidenceTexts } from './evidence-texts.ts';
import { useVerification } from './use-verification.ts';

/** What the browser found out by itself, step by step, and the conclusion. */
export function ChecksCard({ record }: { record: EvidenceRecord }) {
  const t = useText(evidenceTexts);
  const { results, done } = useVerification(record);
  const verdict = done ? toVerdict(results) : undefined;
  return (
    <Card title={t.checksTitle}>
      <p role="status" className={`evidence-whole evidence-${verdict ?? 'checking'}`}>
        {verdict ? t.whole[verdict] : t.checking}
      </p>
      <ol className="evidence-checks">
        {(done ? results.map(({ check }) => check) : planChecks(record)).map((check) => (
          <CheckEntry key={check} check={check} result={results.find((result) => result.check === check)} />
        ))}
      </ol>
      <h3>{t.byWhom}</h3>
      <p>{t.byWhomText(record.log.origin)}</p>
      <p>
        <code>{record.log.key}</code>
      </p>
    </Card>
  );
}
