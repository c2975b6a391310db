const PATIENCE_MS = 5_000;

/** Shows the part of the page that the address names, once it has been loaded. */
export function scrollToAnchor(id: string): () => void {
  const hasArrived = () => {
    const target = document.getElementById(id);
    target?.scrollIntoView();
    return target !== null;
  };
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  const observer = new MutationObserver(() => {
    if (hasArrived()) stop();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  const timer = setTimeout(stop, PATIENCE_MS);
  if (hasArrived()) stop();
  return stop;
}
