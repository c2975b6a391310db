import { isUtf8 } from 'node:buffer';

const LF = 0x0a;
const FIRST_CAPACITY_BYTES = 4_096;

/** Why a stream of lines cannot be read on; `row` is the number of the line, from 1. */
export interface LineFlaw {
  kind: 'utf8' | 'too-long';
  row: number;
}

export interface LineSplitter {
  /** The lines that this chunk completes, without their LF. */
  push(chunk: Buffer): { lines: string[] } | { flaw: LineFlaw };
  /** The number of the last line if no LF ended it. */
  findUnfinished(): number | undefined;
}

/**
 * Lines of strict UTF-8 out of chunks cut anywhere. An LF ends a line; it never occurs inside a character, so
 * whole lines are checked and decoded together. Holds at most one line of `maxLineBytes` between chunks.
 */
export function lineSplitter(maxLineBytes: number): LineSplitter {
  let held = Buffer.alloc(0);
  let heldBytes = 0;
  let complete = 0;

  const tooLong = (row: number) => ({ flaw: { kind: 'too-long', row } as const });

  function hold(rest: Buffer): boolean {
    const size = heldBytes + rest.length;
    if (size > maxLineBytes) return false;
    if (size > held.length) {
      const larger = Buffer.alloc(Math.max(size, held.length * 2, FIRST_CAPACITY_BYTES));
      held.copy(larger, 0, 0, heldBytes);
      held = larger;
    }
    rest.copy(held, heldBytes);
    heldBytes = size;
    return true;
  }

  function joinHeld(block: Buffer): Buffer {
    if (heldBytes === 0) return block;
    const joined = Buffer.concat([held.subarray(0, heldBytes), block]);
    heldBytes = 0;
    return joined;
  }

  return {
    push(chunk) {
      const end = chunk.lastIndexOf(LF);
      if (end === -1) return hold(chunk) ? { lines: [] } : tooLong(complete + 1);

      const block = joinHeld(chunk.subarray(0, end));
      const flaw = findFlaw(block, maxLineBytes);
      if (flaw) return { flaw: { ...flaw, row: complete + flaw.row } };
      const lines = block.toString('utf8').split('\n');
      complete += lines.length;
      return hold(chunk.subarray(end + 1)) ? { lines } : tooLong(complete + 1);
    },
    findUnfinished: () => (heldBytes > 0 ? complete + 1 : undefined),
  };
}

/** A block that is valid and short enough as a whole, nearly every one, is not looked at line by line. */
function findFlaw(block: Buffer, maxLineBytes: number): LineFlaw | undefined {
  if (block.length <= maxLineBytes && isUtf8(block)) return undefined;
  let row = 1;
  for (let from = 0; from <= block.length; row++) {
    const found = block.indexOf(LF, from);
    const to = found === -1 ? block.length : found;
    if (to - from > maxLineBytes) return { kind: 'too-long', row };
    if (!isUtf8(block.subarray(from, to))) return { kind: 'utf8', row };
    from = to + 1;
  }
  return undefined;
}
