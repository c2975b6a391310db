import type { Account } from '../api/use-session.ts';
import type { Language } from '../i18n/language.ts';
import type { Hit } from './hit.ts';
import { findMatches } from './match-rank.ts';
import { pages } from './pages.ts';
import type { Place } from './place.ts';
import { regulationWords } from './regulation-words.ts';
import type { SearchTexts } from './search-texts.ts';

const LIMIT = 5;

function findMark(place: Place, account: Account | null, t: SearchTexts): string | undefined {
  if (place.isMissing) return t.notYet;
  const isOpen = !place.roles || (account && place.roles.includes(account.role));
  return isOpen ? undefined : t.otherRole;
}

/** Pages and words of the regulation; without a question the pages that this person may open. */
export function findPlaces(
  question: string,
  language: Language,
  account: Account | null,
  t: SearchTexts,
): Hit[] {
  const found =
    question.trim() === ''
      ? pages.filter(
          (page) => findMark(page, account, t) === undefined && !(account && page.href === '/sign-in'),
        )
      : findMatches(
          question,
          [...regulationWords, ...pages],
          ({ title, words }) => [title.zh, title.en, ...words],
          LIMIT,
        );
  return found.map((place) => {
    const mark = findMark(place, account, t);
    return {
      key: `place-${place.title.en}`,
      kind: 'place',
      href: place.href,
      title: place.title[language],
      about: place.about[language],
      ...(mark === undefined ? {} : { mark }),
    };
  });
}
