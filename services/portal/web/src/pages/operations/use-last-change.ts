import { useEffect, useState } from 'react';

interface Seen {
  readonly value: unknown;
  readonly sinceMs: number;
  readonly isFirst: boolean;
}

/** Since when the value has been as it is, as far as this page has seen. */
export function useLastChange(value: unknown): Pick<Seen, 'sinceMs' | 'isFirst'> {
  const [seen, see] = useState<Seen>(() => ({ value, sinceMs: Date.now(), isFirst: true }));
  useEffect(() => {
    if (value !== seen.value) see({ value, sinceMs: Date.now(), isFirst: false });
  }, [value, seen.value]);
  return seen;
}
