import { Link } from 'wouter';
import { useSession } from '../api/use-session.ts';
import { useText } from '../i18n/use-text.ts';

const texts = {
  zh: { evidence: (index: number) => `留痕第 ${index} 号` },
  en: { evidence: (index: number) => `Evidence ${index}` },
};

/** An entry of the log by its number; auditors can open it, and that is recorded. */
export function EvidenceLink({ index }: { index: number }) {
  const t = useText(texts);
  const isAuditor = useSession().data?.account?.role === 'auditor';
  const name = t.evidence(index);
  return isAuditor ? <Link href={`/evidence/${index}`}>{name}</Link> : <span>{name}</span>;
}
