import { isLegalDate, toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { useEffect, useId, useState } from 'react';
import './as-of.css';
import { useText } from '../i18n/use-text.ts';
import { asOfTexts } from './as-of-texts.ts';
import { useSearchValue } from './use-search-value.ts';

interface Props {
  /** First legal date that has figures. */
  readonly from?: string | null | undefined;
}

/** The date whose end the figures are of, kept in the address; today's are those of now. */
export function AsOfPicker({ from }: Props) {
  const t = useText(asOfTexts);
  const id = useId();
  const [asOf, setAsOf] = useSearchValue('asOf');
  const today = toLegalDate(Date.now());
  const chosen = asOf !== undefined && isLegalDate(asOf) ? asOf : today;
  const [draft, setDraft] = useState(chosen);
  useEffect(() => setDraft(chosen), [chosen]);

  function change(input: HTMLInputElement) {
    setDraft(input.value);
    // A year that is still being typed lies before the first date and waits.
    if (isLegalDate(input.value) && input.validity.valid) {
      setAsOf(input.value === today ? undefined : input.value);
    }
  }

  return (
    <span className="as-of">
      <label htmlFor={id}>{t.asOf}</label>
      <input
        id={id}
        className="plain-input"
        type="date"
        min={from ?? undefined}
        max={today}
        value={draft}
        onChange={(event) => change(event.currentTarget)}
        onBlur={() => setDraft(chosen)}
      />
      <button
        type="button"
        className="plain-button"
        disabled={asOf === undefined}
        onClick={() => setAsOf(undefined)}
      >
        {t.now}
      </button>
    </span>
  );
}
