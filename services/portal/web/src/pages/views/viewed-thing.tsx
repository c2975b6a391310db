import { Link } from 'wouter';
import { useText } from '../../i18n/use-text.ts';
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
      {index === undefined ? words : <Link href={`/evidence/${index}`}>{words}</Link>} <code>{view}</code>
    </>
  );
}
