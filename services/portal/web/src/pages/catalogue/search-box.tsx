import { type KeyboardEvent, useId, useRef } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { catalogueTexts } from './catalogue-texts.ts';
import { useSlashKey } from './use-slash-key.ts';
import { useTypedWords } from './use-typed-words.ts';

interface Props {
  readonly words: string;
  readonly setWords: (words: string) => void;
  /** Moves on to the first hit. */
  readonly enterHits: () => void;
}

export function SearchBox({ words, setWords, enterHits }: Props) {
  const t = useText(catalogueTexts);
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const { typed, type, send } = useTypedWords(words, setWords);
  useSlashKey(box);

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      send();
      enterHits();
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      enterHits();
    }
  }

  return (
    <search className="catalogue-search">
      <label htmlFor={id} className="visually-hidden">
        {t.search}
      </label>
      <input
        ref={box}
        id={id}
        className="plain-input catalogue-box"
        type="search"
        value={typed}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        placeholder={t.placeholder}
        aria-describedby={`${id}-keys`}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
      />
      <p id={`${id}-keys`} className="catalogue-keys">
        {t.keys}
      </p>
    </search>
  );
}
