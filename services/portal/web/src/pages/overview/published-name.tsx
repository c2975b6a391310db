import type { PublishedFigure } from '@shuqiao/schemas/types/published-figures';
import { useLanguage } from '../../i18n/language-context.tsx';

export function PublishedName({ figure: { name, note } }: { figure: PublishedFigure }) {
  const { language } = useLanguage();
  return (
    <>
      {name[language]}
      {note ? <p className="overview-note">{note[language]}</p> : null}
    </>
  );
}
