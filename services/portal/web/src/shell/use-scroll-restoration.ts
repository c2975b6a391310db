import { useLayoutEffect, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import { findPosition, keepPositions, nameEntry, rememberPosition } from './scroll-memory.ts';
import { scrollToAnchor } from './scroll-to-anchor.ts';
import { scrollWhenLongEnough } from './scroll-when-long-enough.ts';

/** The entry of the history that is on the screen; undefined between two of them. */
let entry: string | undefined;
/** A reload counts as coming back. */
let isBack = true;

// As early as the module: the router draws the other page in its own listener, which has to come after these.
window.addEventListener('popstate', () => {
  isBack = true;
  // What the browser does to the scroll bar between two pages belongs to neither.
  entry = undefined;
});
window.addEventListener(
  'scroll',
  () => {
    if (entry !== undefined) rememberPosition(entry, window.scrollY);
  },
  { passive: true },
);
window.addEventListener('pagehide', keepPositions);
history.scrollRestoration = 'manual';

/** A new page starts at its top; back, forward and reload come to where one was, though the data arrives later. */
export function useScrollRestoration(): void {
  const [path] = useLocation();
  const search = useSearch();
  const shown = useRef(path);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the search part is an entry of its own
  useLayoutEffect(() => {
    const wasBack = isBack;
    const isOtherPage = shown.current !== path;
    isBack = false;
    shown.current = path;
    entry = nameEntry();
    const kept = wasBack ? findPosition(entry) : undefined;
    if (kept !== undefined) return scrollWhenLongEnough(kept);
    const anchor = decodeURIComponent(window.location.hash.slice(1));
    if (anchor !== '') return scrollToAnchor(anchor);
    if (isOtherPage && !wasBack) window.scrollTo(0, 0);
    return undefined;
  }, [path, search]);
}
