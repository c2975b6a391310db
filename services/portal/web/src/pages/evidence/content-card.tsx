import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import type { EvidenceRecord } from '../../verify/evidence-record.ts';
import { findEntry } from '../../verify/find-entry.ts';
import { CodeText } from './code-text.tsx';
import { EntryFacts } from './entry-facts.tsx';
import { evidenceTexts } from './evidence-texts.ts';
import { MessageText } from './message-text.tsx';

/** The entry and what it commits to, in words first and as they are below. */
export function ContentCard({ record }: { record: EvidenceRecord }) {
  const t = useText(evidenceTexts);
  const entry = findEntry(record.entry);
  const commits = entry === undefined || entry.c !== null;
  return (
    <Card title={t.contentTitle}>
      {entry ? <EntryFacts entry={entry} message={record.message} /> : null}
      <h3>{t.messageText}</h3>
      {record.message === null ? (
        <p>{commits ? t.messageErased : t.messageNone}</p>
      ) : (
        <MessageText message={record.message} />
      )}
      <h3>{t.entryText}</h3>
      <CodeText name={t.entryText} text={record.entry} />
    </Card>
  );
}
