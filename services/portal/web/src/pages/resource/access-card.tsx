import type { Resource } from '@shuqiao/schemas/types/resource';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { FactList } from '../../ui/facts/fact-list.tsx';
import { resourceTexts } from './resource-texts.ts';
import { ShareTag } from './share-tag.tsx';

/** Sharing type, condition and what every query must carry, each with the article it rests on. */
export function AccessCard({ resource }: { resource: Resource }) {
  const t = useText(resourceTexts);
  const { share, condition, scope, purpose, reason, legalBasis, visibleTo, requires } = resource;
  const demands = [
    requires.case ? t.requireCase : '',
    requires.subject ? t.requireSubject : '',
    requires.consent ? t.requireConsent : '',
  ].filter(Boolean);
  return (
    <Card title={t.access}>
      <p className="resource-share">
        <ShareTag share={share} /> <span>{t.shareMeaning[share]}</span>
      </p>
      <FactList
        facts={[
          [t.condition, condition],
          [t.scope, scope.join('、')],
          [t.purpose, purpose.join('、')],
          [t.reason, reason],
          [t.legalBasis, legalBasis],
          [t.visible, visibleTo === 'all' ? t.visibleAll : t.visibleSome(visibleTo.length)],
        ]}
      />
      {share === 'not_shared' ? null : (
        <div>
          <h3>{t.requires}</h3>
          {demands.length === 0 ? (
            <p>{t.requiresNone}</p>
          ) : (
            <ul className="resource-list">
              {demands.map((demand) => (
                <li key={demand}>{demand}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Card>
  );
}
