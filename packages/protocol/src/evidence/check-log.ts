import { type ChainHead, NO_LEAF } from './chain-heads.ts';
import { checkLink, followLink, type LinkFault } from './check-link.ts';
import { CompactRange } from './compact-range.ts';
import { parseEntry } from './entry.ts';
import type { Entry } from './entry-types.ts';
import { EvidenceError, type EvidenceErrorCode } from './evidence-error.ts';
import { hashLeaf } from './tree-hash.ts';

export type LogFault =
  | LinkFault
  | EvidenceErrorCode
  | 'log_index'
  | 'log_opening'
  | 'log_time'
  | 'log_reference';

export interface LogReport {
  size: number;
  root: Buffer;
  faults: { code: LogFault; index: number }[];
  /** Indexes of accepted requests that have no outcome yet. */
  openRequests: number[];
}

/**
 * Re-verifies a whole log from its entries: indexes without gap, times that never go back, every chain, every
 * reference to a request (EVL-R3, EVL-R14, EVL-R50, EVL-R54). The caller compares the root with a checkpoint.
 */
export function checkLog(entries: Iterable<{ index: number; text: string }>): LogReport {
  const log = new LogWalk();
  for (const { index, text } of entries) log.visit(index, text);
  return log.report();
}

class LogWalk {
  readonly #range = CompactRange.empty();
  readonly #faults: LogReport['faults'] = [];
  readonly #openRequests = new Set<number>();
  readonly #heads = new Map<string, ChainHead>();
  #lastAt = 0;
  #nextIndex = 0;

  visit(index: number, text: string): void {
    const hash = hashLeaf(text);
    if (index !== this.#nextIndex) this.#faults.push({ code: 'log_index', index });
    this.#nextIndex = index + 1;
    this.#range.append(hash);
    try {
      const entry = parseEntry(text);
      for (const code of this.#check(entry, index, hash)) this.#faults.push({ code, index });
    } catch (error) {
      if (!(error instanceof EvidenceError)) throw error;
      this.#faults.push({ code: error.code, index });
    }
  }

  report(): LogReport {
    const { size } = this.#range;
    return { size, root: this.#range.root(), faults: this.#faults, openRequests: [...this.#openRequests] };
  }

  *#check(entry: Entry, index: number, hash: Buffer): Generator<LogFault> {
    if ((entry.t === 'log.opened') !== (this.#range.size === 1)) yield 'log_opening';
    if (entry.at < this.#lastAt) yield 'log_time';
    this.#lastAt = Math.max(this.#lastAt, entry.at);
    if (entry.t === 'request.accepted') this.#openRequests.add(index);
    if ('r' in entry && !this.#openRequests.delete(entry.r)) yield 'log_reference';
    yield* this.#checkLinks(entry, hash.toString('base64url'));
  }

  *#checkLinks({ d }: Entry, leaf: string): Generator<LogFault> {
    for (const link of d) {
      const head = this.#heads.get(link.k) ?? { n: 0, lastLeaf: NO_LEAF };
      const fault = checkLink(head, link);
      if (fault !== undefined) yield fault;
      this.#heads.set(link.k, followLink(head, link, leaf));
    }
  }
}
