const PATIENCE_MS = 5_000;
const ownMoves = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/** Scrolls there as soon as the page has been loaded so far; gives up when the person moves, or after a while. */
export function scrollWhenLongEnough(top: number): () => void {
  const hasArrived = () => {
    window.scrollTo(0, top);
    return Math.abs(window.scrollY - top) < 2;
  };
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  if (hasArrived()) return stop;

  const observer = new ResizeObserver(() => {
    if (hasArrived()) stop();
  });
  observer.observe(document.body);
  const timer = setTimeout(stop, PATIENCE_MS);
  stopping.signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  for (const move of ownMoves) {
    window.addEventListener(move, stop, { signal: stopping.signal, passive: true });
  }
  return stop;
}
