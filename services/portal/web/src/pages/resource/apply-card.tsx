import type { Share } from '@shuqiao/schemas/types/directory';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { DatedLink } from '../../ui/dated-link.tsx';
import { resourceTexts } from './resource-texts.ts';

/** Order 809 art. 20 to 22, for whoever needs the data. */
export function ApplyCard({ pathCode, share }: { pathCode: string; share: Share }) {
  const t = useText(resourceTexts);
  if (share === 'not_shared') return null;
  return (
    <Card title={t.apply}>
      <p>{t.applyLead}</p>
      <ol className="resource-list">
        {t.applyParts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ol>
      <ul className="resource-list">
        {t.applyThen.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <p>
        {t.applyOwn} <DatedLink href={`/resources/${pathCode}/try`}>{t.tryIt}</DatedLink>
        {' · '}
        <DatedLink href="/api#submitApplication">{t.applyApi}</DatedLink>
      </p>
    </Card>
  );
}
