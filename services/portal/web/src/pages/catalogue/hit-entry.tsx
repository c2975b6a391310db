import type { SearchHit } from '@shuqiao/schemas/types/search-results';
import { useText } from '../../i18n/use-text.ts';
import { DatedLink } from '../../ui/dated-link.tsx';
import { toResourcePath } from '../../ui/resource-paths.ts';
import { Tag } from '../../ui/tag.tsx';
import { resourceWords } from '../resource/resource-words.ts';
import { ShareTag } from '../resource/share-tag.tsx';
import { catalogueTexts } from './catalogue-texts.ts';
import { Highlight } from './highlight.tsx';

interface Props {
  readonly hit: SearchHit;
  readonly terms: readonly string[];
}

export function HitEntry({ hit, terms }: Props) {
  const t = useText(catalogueTexts);
  const words = useText(resourceWords);
  const items = hit.matched.filter(({ field }) => field === 'item');
  const byPinyin = hit.matched.some(({ field }) => field === 'initials');
  return (
    <li className="catalogue-hit">
      <h3>
        <DatedLink href={toResourcePath(hit.code)}>
          <Highlight text={hit.name} terms={terms} />
        </DatedLink>
      </h3>
      <p className="catalogue-facts">
        <ShareTag share={hit.share} />
        <span>
          <Highlight text={hit.providerName} terms={terms} />
        </span>
        <span>
          {words.mode[hit.mode]} · {t.updated(words.cycle[hit.cycle])}
        </span>
        <span>{words.grade[hit.grade]}</span>
        <code>
          <Highlight text={hit.code} terms={terms} />
        </code>
        {byPinyin && terms.length > 0 ? <Tag>{t.initials}</Tag> : null}
      </p>
      <p className="catalogue-summary">
        <Highlight text={hit.summary} terms={terms} />
      </p>
      {items.length > 0 ? (
        <p className="catalogue-items">
          {t.matched}
          <span className="catalogue-item-list">
            {items.map(({ item = '', title = '' }) => (
              <span key={item} className="catalogue-item">
                <Highlight text={title} terms={terms} />{' '}
                <code>
                  <Highlight text={item} terms={terms} />
                </code>
              </span>
            ))}
          </span>
        </p>
      ) : null}
    </li>
  );
}
