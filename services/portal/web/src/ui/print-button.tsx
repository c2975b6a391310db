import { useText } from '../i18n/use-text.ts';

const texts = { zh: { print: '打印' }, en: { print: 'Print' } };

export function PrintButton() {
  const t = useText(texts);
  return (
    <button type="button" className="plain-button" onClick={() => window.print()}>
      {t.print}
    </button>
  );
}
