import { useText } from '../../i18n/use-text.ts';
import { DatedLink } from '../../ui/dated-link.tsx';
import { findViewedIndex, toViewWords } from './to-view-words.ts';
import { viewsTexts } from './views-texts.ts';

/** What was seen or done: in words, with its code, and a way to it where there is one. */
export function ViewedThing({ view }: { view: string | null }) {
  const t = useText(viewsTexts);
  if (view === null) return t.erased;
  const words = toViewWords(view, t);
  const index = findViewedIndex(view);
  return (
    <>
      {index === undefined ? words : <DatedLink href={`/evidence/${index}`}>{words}</DatedLink>}{' '}
      <code>{view}</code>
    </>
  );
}
