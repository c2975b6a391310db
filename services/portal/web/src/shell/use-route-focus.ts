import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';

const PATIENCE_MS = 10_000;
const ownMoves = ['keydown', 'pointerdown'] as const;

function focusTitle(title: HTMLElement): void {
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
}

/** Follows the title of a page while it is being loaded, until the person does something else. */
function followTitle(main: HTMLElement, onTitle: (title: HTMLElement) => void): () => void {
  const before = document.activeElement;
  const startedMs = performance.now();
  let focused: HTMLElement | undefined;
  const stopping = new AbortController();
  const stop = () => stopping.abort();

  const look = () => {
    const title = main.querySelector<HTMLElement>('h1');
    if (!title || title === focused) return;
    const { activeElement } = document;
    if (activeElement === before || activeElement === document.body) focusTitle(title);
    focused = title;
    onTitle(title);
  };
  const observer = new MutationObserver(look);
  observer.observe(main, { childList: true, subtree: true });
  const timer = setTimeout(stop, PATIENCE_MS);
  stopping.signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  // The key that led here is still on its way up to the window.
  const stopByPerson = ({ timeStamp }: Event) => timeStamp > startedMs && stop();
  for (const move of ownMoves) window.addEventListener(move, stopByPerson, { signal: stopping.signal });
  look();
  return stop;
}

/**
 * After a change of page the focus is on its title, once that has been loaded, unless the person went elsewhere in
 * the meantime. Gives back the title, to be announced.
 */
export function useRouteFocus(): string {
  const [path] = useLocation();
  const shown = useRef(path);
  const [announced, announce] = useState('');
  useEffect(() => {
    const main = document.getElementById('main');
    if (shown.current === path || !main) return undefined;
    shown.current = path;
    return followTitle(main, (title) => announce(title.textContent ?? ''));
  }, [path]);
  return announced;
}
