import { useEffect, useState } from 'react';

const readHash = (): string => decodeURIComponent(location.hash.slice(1));

/** The operation that the address names: brought into view when the page opens and when the address changes. */
export function useNamedOperation(): string {
  const [named, setNamed] = useState(readHash);
  useEffect(() => {
    const follow = () => setNamed(readHash());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => {
    if (named !== '') document.getElementById(named)?.scrollIntoView();
  }, [named]);
  return named;
}
