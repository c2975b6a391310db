import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { AddressFilter } from './address-filter.ts';
import { FetchRefused } from './fetch-refusal.ts';

/** All addresses of a name. Rejects where it has none. */
export type Resolve = (name: string) => Promise<readonly string[]>;

export async function resolveName(name: string): Promise<readonly string[]> {
  const found = await lookup(name, { all: true });
  return found.map(({ address }) => address);
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

/**
 * The addresses a connection is then pinned to, so that a name cannot resolve differently a moment later. A name
 * with even one address inside is refused as a whole. An address in place of a name goes through the same filter:
 * Node never asks a resolver about it.
 * @throws FetchRefused
 */
export async function findAddresses(
  host: string,
  resolve: Resolve,
  admits: AddressFilter,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const addresses = isIP(host) === 0 ? await resolveOrRefuse(host, resolve, signal) : [host];
  if (addresses.length === 0) throw new FetchRefused('unresolved');
  if (!addresses.every(admits)) throw new FetchRefused('address');
  return addresses;
}

function resolveOrRefuse(host: string, resolve: Resolve, signal: AbortSignal): Promise<readonly string[]> {
  return untilAborted(resolve(host), signal).catch((cause: unknown) => {
    throw signal.aborted ? cause : new FetchRefused('unresolved', { cause });
  });
}
