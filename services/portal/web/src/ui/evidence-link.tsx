import { useSession } from '../api/use-session.ts';
import { useText } from '../i18n/use-text.ts';
import { DatedLink } from './dated-link.tsx';

const texts = {
  zh: { evidence: (index: number) => `留痕第 ${index} 号` },
  en: { evidence: (index: number) => `Evidence ${index}` },
};

/**
 * An entry of the log by its number; auditors can open it, and that is recorded. Who has not signed in is asked to
 * by that page; the other roles get no link to what they may not see.
 */
export function EvidenceLink({ index }: { index: number }) {
  const t = useText(texts);
  const session = useSession().data;
  const mayOpen = session && (session.account === null || session.account.role === 'auditor');
  const name = t.evidence(index);
  return mayOpen ? (
    <DatedLink className="evidence-link" href={`/evidence/${index}`}>
      {name}
    </DatedLink>
  ) : (
    <span className="evidence-link">{name}</span>
  );
}
