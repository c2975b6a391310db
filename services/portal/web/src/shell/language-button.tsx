import { useText } from '../i18n/use-text.ts';
import { shellTexts } from './shell-texts.ts';
import { useLanguageChoice } from './use-language-choice.ts';

export function LanguageButton() {
  const t = useText(shellTexts);
  const { language, choose } = useLanguageChoice();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      className="plain-button language-button"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => choose(other)}
    >
      {t.language}
    </button>
  );
}
