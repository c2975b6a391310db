import type { Awaitable } from './crypto-port.ts';

/** Goes on at once where the value is there: a hot path never waits for what is no promise. */
export function whenReady<T, R>(value: Awaitable<T>, next: (value: T) => Awaitable<R>): Awaitable<R> {
  return value instanceof Promise ? value.then(next) : next(value);
}

export function whenAllReady<T, R>(
  values: readonly Awaitable<T>[],
  next: (values: readonly T[]) => Awaitable<R>,
): Awaitable<R> {
  return isReady(values) ? next(values) : Promise.all(values).then(next);
}

function isReady<T>(values: readonly Awaitable<T>[]): values is readonly T[] {
  return !values.some((value) => value instanceof Promise);
}
