import type { Awaitable } from '../crypto/crypto-port.ts';

/** The answer of an outside source, or `otherwise` where it throws: an error there says nothing about a licence. */
export function findOrElse<T>(find: () => Awaitable<T>, otherwise: T): Awaitable<T> {
  try {
    const found = find();
    return found instanceof Promise ? found.catch(() => otherwise) : found;
  } catch {
    return otherwise;
  }
}
