import { useState } from 'react';

export interface Action<Arguments extends unknown[]> {
  readonly run: (...args: Arguments) => Promise<void>;
  readonly pending: boolean;
  readonly error: unknown;
  readonly clear: () => void;
}

/** Something that a person sets going: whether it is under way, and how it failed. A second press waits for the first. */
export function useAction<Arguments extends unknown[]>(
  act: (...args: Arguments) => Promise<unknown>,
): Action<Arguments> {
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(undefined);
  return {
    pending,
    error,
    clear: () => setError(undefined),
    async run(...args) {
      if (pending) return;
      setPending(true);
      setError(undefined);
      try {
        await act(...args);
      } catch (thrown) {
        setError(thrown);
      } finally {
        setPending(false);
      }
    },
  };
}
