import { useEffect, useState } from 'react';

/** Seconds left, down to 0; begins anew whenever `from` is another object. */
export function useCountdown(from: { readonly seconds: number } | undefined): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const end = performance.now() + (from?.seconds ?? 0) * 1_000;
    const count = () => setLeft(Math.max(0, Math.ceil((end - performance.now()) / 1_000)));
    count();
    if (!from) return undefined;
    const timer = setInterval(count, 500);
    return () => clearInterval(timer);
  }, [from]);
  return left;
}
