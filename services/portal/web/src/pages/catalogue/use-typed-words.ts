import { useEffect, useRef, useState } from 'react';

const DEBOUNCE_MS = 150;

/** What is being typed: shown at once, searched for when the fingers rest, replaced when the address changes. */
export function useTypedWords(words: string, setWords: (words: string) => void) {
  const [typed, setTyped] = useState(words);
  const sent = useRef(words);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (words === sent.current) return;
    sent.current = words;
    setTyped(words);
  }, [words]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function send(text: string) {
    clearTimeout(timer.current);
    sent.current = text.trim();
    setWords(sent.current);
  }
  function type(text: string) {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => send(text), DEBOUNCE_MS);
  }
  return { typed, type, send: () => send(typed) };
}
