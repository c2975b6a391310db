import { useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { shellTexts } from './shell-texts.ts';

/** On paper only: where the page came from and when, so that it can be found again. */
export function PrintHead() {
  const t = useText(shellTexts);
  const format = useFormat();
  const [location] = useLocation();
  const search = useSearch();
  const [printedAt, setPrintedAt] = useState(() => new Date().toISOString());
  useEffect(() => {
    const note = () => setPrintedAt(new Date().toISOString());
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, []);
  const address = `${window.location.origin}/portal${location}${search === '' ? '' : `?${search}`}`;
  return (
    <div className="print-head" aria-hidden="true">
      <p>
        {t.name} · {t.title}
      </p>
      <p>
        {t.printedAt} {format.instant(printedAt)} · {t.printedFrom} {address}
      </p>
    </div>
  );
}
