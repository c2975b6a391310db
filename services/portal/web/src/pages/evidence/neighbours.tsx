import { Link } from 'wouter';
import { useText } from '../../i18n/use-text.ts';
import { evidenceTexts } from './evidence-texts.ts';

export function Neighbours({ index }: { index: number }) {
  const t = useText(evidenceTexts);
  return (
    <nav className="evidence-neighbours no-print" aria-label={t.neighbours}>
      {index === 0 ? null : <Link href={`/evidence/${index - 1}`}>{t.previous}</Link>}
      <Link href={`/evidence/${index + 1}`}>{t.next}</Link>
    </nav>
  );
}
