import { isUnderPrefix } from '@shuqiao/protocol/licence/status-list/is-under-prefix';
import { monotonicClock } from '../clock.ts';
import { systemTimers, type Timers } from '../timers.ts';
import { type AddressFilter, createAddressFilter } from './address-filter.ts';
import { type CircuitBreaker, createCircuitBreaker } from './circuit-breaker.ts';
import { type FetchRefusal, FetchRefused } from './fetch-refusal.ts';
import { type Resolve, resolveName } from './find-addresses.ts';
import { getHop, type HopOptions, toRefusal } from './get-hop.ts';
import { toTarget } from './to-target.ts';

export interface SafeGetAsk {
  readonly url: string;
  /** Where the URL must lie (LIC-S2). Redirects may lead elsewhere, but never inside. */
  readonly prefixes: readonly string[];
  /** In lower case; the only media type that is accepted. */
  readonly mediaType: string;
  readonly signal?: AbortSignal;
}

export interface SafeAnswer {
  /** After redirects. */
  readonly url: string;
  readonly bytes: Buffer;
}

/** Never rejects: whatever goes wrong is a refusal. */
export type SafeGet = (ask: SafeGetAsk) => Promise<SafeAnswer | FetchRefusal>;

export interface SafeGetOptions {
  /** Default: public addresses only. */
  readonly admits?: AddressFilter;
  readonly resolve?: Resolve;
  /** Default: 443 only, for every hop. */
  readonly ports?: readonly number[];
  /** Trusted certificate authorities (PEM) instead of those of Node. */
  readonly ca?: readonly string[];
  readonly breaker?: CircuitBreaker;
  readonly timers?: Timers;
  /** From the first look-up to the last byte, redirects included. */
  readonly totalMs?: number;
  readonly maxRedirects?: number;
  /** After content decoding. */
  readonly maxBytes?: number;
  readonly maxHeaderBytes?: number;
}

interface Deadline {
  readonly signal: AbortSignal;
  readonly cancel: () => void;
}

function startDeadline(timers: Timers, totalMs: number, outer: AbortSignal | undefined): Deadline {
  const own = new AbortController();
  const cancel = timers.after(totalMs, () => own.abort(new FetchRefused('timeout')));
  return { signal: outer ? AbortSignal.any([own.signal, outer]) : own.signal, cancel };
}

function toHopOptions(options: SafeGetOptions, timers: Timers): HopOptions {
  return {
    admits: options.admits ?? createAddressFilter(),
    resolve: options.resolve ?? resolveName,
    ports: options.ports ?? [443],
    ca: options.ca,
    breaker: options.breaker ?? createCircuitBreaker(timers.nowMs ?? monotonicClock),
    maxBytes: options.maxBytes ?? 5 * 1_048_576,
    maxHeaderBytes: options.maxHeaderBytes ?? 16_384,
  };
}

/**
 * LIC-S2 to LIC-S4: GET of a stranger's document that cannot be turned against us. https only, at most 3 redirects
 * each checked anew, connections only to addresses that were checked, bounded in time and in decoded size.
 */
export function createSafeGet(options: SafeGetOptions = {}): SafeGet {
  const { timers = systemTimers, totalMs = 5_000, maxRedirects = 3 } = options;
  const hopOptions = toHopOptions(options, timers);

  async function follow(
    { url: asked, prefixes, mediaType }: SafeGetAsk,
    signal: AbortSignal,
  ): Promise<SafeAnswer> {
    let url = toTarget(asked, hopOptions.ports);
    if (!isUnderPrefix(asked, prefixes)) throw new FetchRefused('not_allowed');
    for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
      const outcome = await getHop({ url, mediaType, signal }, hopOptions);
      if (!(outcome instanceof URL)) return { url: url.href, bytes: outcome };
      url = outcome;
    }
    throw new FetchRefused('redirects');
  }

  return async function safeGet(ask) {
    const { signal, cancel } = startDeadline(timers, totalMs, ask.signal);
    try {
      return await follow(ask, signal);
    } catch (cause) {
      return toRefusal(cause, signal);
    } finally {
      cancel();
    }
  };
}
