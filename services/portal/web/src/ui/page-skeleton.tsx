import { useText } from '../i18n/use-text.ts';
import { uiTexts } from './ui-texts.ts';

interface Props {
  /** Height that the content is going to take, so that nothing jumps when it comes. */
  readonly minHeight?: string;
}

export function PageSkeleton({ minHeight = '70vh' }: Props) {
  const t = useText(uiTexts);
  return (
    <div className="skeleton" style={{ minHeight }} role="status">
      <span className="visually-hidden">{t.loading}</span>
      <div className="skeleton-line" />
      <div className="skeleton-line" />
      <div className="skeleton-line" />
    </div>
  );
}
