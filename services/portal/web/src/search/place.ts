import type { Role } from '../api/use-session.ts';
import type { Language } from '../i18n/language.ts';

/** A page, or a word of the regulation and the page that answers it. */
export interface Place {
  readonly href: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly about: Readonly<Record<Language, string>>;
  /** What people call it. */
  readonly words: readonly string[];
  /** The portal cannot do it yet; the link leads to what comes nearest. */
  readonly isMissing?: true;
  readonly roles?: readonly Role[];
}
