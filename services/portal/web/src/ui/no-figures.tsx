import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { EmptyState } from './empty-state.tsx';
import { useSearchValue } from './use-search-value.ts';

const texts = {
  zh: {
    title: '所选日期没有数字',
    hint: (date: string) => `本系统的第一条留痕在 ${date}，更早的日期没有数字。`,
    first: (date: string) => `看 ${date}`,
    now: '看现在',
  },
  en: {
    title: 'There is no figure for that date',
    hint: (date: string) => `The first evidence of this system is of ${date}; there is no figure before it.`,
    first: (date: string) => `Show ${date}`,
    now: 'Show now',
  },
};

/** What stands where the date chosen lies before the log. */
export function NoFigures({ historyFrom }: { historyFrom: string }) {
  const t = useText(texts);
  const format = useFormat();
  const [, setAsOf] = useSearchValue('asOf');
  const date = format.date(historyFrom);
  return (
    <EmptyState title={t.title} hint={t.hint(date)}>
      <p>
        <button type="button" className="button" onClick={() => setAsOf(historyFrom)}>
          {t.first(date)}
        </button>{' '}
        <button type="button" className="plain-button" onClick={() => setAsOf(undefined)}>
          {t.now}
        </button>
      </p>
    </EmptyState>
  );
}
