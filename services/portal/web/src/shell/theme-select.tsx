import { useText } from '../i18n/use-text.ts';
import { type ThemeChoice, useTheme } from '../theme/theme-context.tsx';
import { shellTexts } from './shell-texts.ts';

const choices: readonly ThemeChoice[] = ['system', 'light', 'dark'];

export function ThemeSelect() {
  const { theme: t } = useText(shellTexts);
  const { choice, setChoice } = useTheme();
  return (
    <select
      className="plain-select theme-select"
      aria-label={t.label}
      value={choice}
      onChange={(event) => setChoice(choices.find((each) => each === event.target.value) ?? 'system')}
    >
      {choices.map((each) => (
        <option key={each} value={each}>
          {t[each]}
        </option>
      ))}
    </select>
  );
}
