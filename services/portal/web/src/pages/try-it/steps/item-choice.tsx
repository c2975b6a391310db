import { useText } from '../../../i18n/use-text.ts';
import { tryTexts } from '../try-texts.ts';

interface Props {
  readonly names: readonly string[];
  readonly titles: Readonly<Record<string, string>>;
  readonly chosen: readonly string[];
  readonly choose: (names: string[]) => void;
}

export function ItemChoice({ names, titles, chosen, choose }: Props) {
  const t = useText(tryTexts).question;
  const toggle = (name: string) =>
    choose(names.filter((each) => (each === name ? !chosen.includes(each) : chosen.includes(each))));
  return (
    <fieldset className="try-items">
      <legend>{t.items}</legend>
      <label className="try-item">
        <input
          type="checkbox"
          checked={chosen.length === names.length}
          onChange={(event) => choose(event.target.checked ? [...names] : names.slice(0, 1))}
        />{' '}
        {t.allItems}
      </label>
      {names.map((name) => (
        <label key={name} className="try-item">
          <input
            type="checkbox"
            checked={chosen.includes(name)}
            disabled={chosen.length === 1 && chosen[0] === name}
            onChange={() => toggle(name)}
          />{' '}
          {titles[name] ?? name} <code>{name}</code>
        </label>
      ))}
    </fieldset>
  );
}
