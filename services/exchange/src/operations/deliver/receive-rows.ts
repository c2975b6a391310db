import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CompiledContract } from '@shuqiao/domain/contract/compile-contract';
import type { Refused } from '@shuqiao/http/signed/outcome';
import { bodySource } from './body-source.ts';
import type { DeliverDeps } from './deliver-deps.ts';
import { type LineFlaw, lineSplitter } from './line-splitter.ts';
import { type RejectedRows, rejectedRows } from './rejected-rows.ts';
import { rowChecker } from './row-checker.ts';
import type { Staging } from './staging.ts';

/** Lines checked before others get their turn. */
const SLICE_LINES = 250;

export interface ReceivedRows {
  /** base64url SHA-256 of all bytes. */
  hash: string;
  accepted: number;
  rejected: RejectedRows;
  /** Number of the last line where no LF ended it. */
  unfinishedRow: number | undefined;
}

/** The body was not read to its end, so nobody knows whether it is the signed one: the token stays unspent. */
function stop(code: Refused['code'], extensions: Record<string, unknown> = {}): { refused: Refused } {
  return { refused: { kind: 'refused', code, extensions, spendsToken: false } };
}

function stopAt({ kind, row }: LineFlaw, lineMaxBytes: number) {
  if (kind === 'utf8') return stop('delivery_malformed', { row, reason: 'utf8' });
  return stop('delivery_line_too_long', { row, limit: lineMaxBytes });
}

const endings = { late: 'body_timeout', aborted: 'request_aborted' } as const;

/**
 * Reads the signed stream in constant memory: hashes every byte, checks every line, stages what is good. Lines are
 * counted from 1; one that is empty (a CR before the LF belongs to the ending) is counted but is no row.
 * @throws DeliveryLost
 */
export async function receiveRows(
  incoming: IncomingMessage,
  contract: CompiledContract,
  rows: Staging,
  deps: Pick<DeliverDeps, 'limits' | 'timers' | 'monotonicMs'>,
): Promise<ReceivedRows | { refused: Refused }> {
  const { deliveryMaxBytes: maxBytes, deliveryLineMaxBytes: lineMaxBytes } = deps.limits;
  const splitter = lineSplitter(lineMaxBytes);
  const hash = createHash('sha256');
  const check = rowChecker(contract);
  const rejected = rejectedRows();
  let bytes = 0;
  let line = 0;
  let accepted = 0;

  function take(text: string): void {
    line += 1;
    const content = text.charCodeAt(text.length - 1) === 0x0d ? text.slice(0, -1) : text;
    if (content === '') return;
    const checked = check(content);
    if ('finding' in checked) {
      rejected.add(line, checked.finding);
      return;
    }
    accepted += 1;
    rows.add(checked.row);
  }

  async function takeAll(lines: readonly string[]): Promise<void> {
    for (let from = 0; from < lines.length; from += SLICE_LINES) {
      for (const text of lines.slice(from, from + SLICE_LINES)) take(text);
      if (rows.isDue()) await rows.flush();
      await nextTurn();
    }
  }

  const source = bodySource(incoming, deps);
  try {
    for (;;) {
      const chunk = await source.next();
      if (chunk === 'complete') break;
      if (typeof chunk === 'string') return stop(endings[chunk]);
      bytes += chunk.length;
      if (bytes > maxBytes) return stop('body_too_large', { limit: maxBytes });
      hash.update(chunk);
      const split = splitter.push(chunk);
      if ('flaw' in split) return stopAt(split.flaw, lineMaxBytes);
      if (line === 0 && split.lines[0]?.startsWith('\ufeff')) {
        return stop('delivery_malformed', { row: 1, reason: 'bom' });
      }
      await takeAll(split.lines);
    }
    await rows.flush();
    return { hash: hash.digest('base64url'), accepted, rejected, unfinishedRow: splitter.findUnfinished() };
  } finally {
    source.release();
  }
}
