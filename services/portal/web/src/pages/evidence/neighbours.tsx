import { useText } from '../../i18n/use-text.ts';
import { DatedLink } from '../../ui/dated-link.tsx';
import { evidenceTexts } from './evidence-texts.ts';

export function Neighbours({ index }: { index: number }) {
  const t = useText(evidenceTexts);
  return (
    <nav className="evidence-neighbours no-print" aria-label={t.neighbours}>
      {index === 0 ? null : <DatedLink href={`/evidence/${index - 1}`}>{t.previous}</DatedLink>}
      <DatedLink href={`/evidence/${index + 1}`}>{t.next}</DatedLink>
    </nav>
  );
}
