import { isUtf8 } from 'node:buffer';

const LF = 0x0a;

/** One line of a batch: its text, or why it is none. */
export type RowText = { readonly text: string } | { readonly flaw: 'utf8' | 'too_long' };

export interface RowSplitter {
  /** The lines that this piece completes. */
  push(piece: Uint8Array): RowText[];
  /** The last line, where no LF ended it. */
  finish(): RowText[];
}

/** Lines out of pieces cut anywhere. A line that is too long is one bad row, never held and never the end. */
export function splitRows(maxRowBytes: number): RowSplitter {
  let held: Buffer[] = [];
  let heldBytes = 0;

  function hold(part: Buffer): void {
    heldBytes += part.length;
    if (heldBytes > maxRowBytes) held = [];
    else if (part.length > 0) held.push(part);
  }

  function take(): RowText {
    const row = toRow(heldBytes > maxRowBytes ? undefined : Buffer.concat(held));
    held = [];
    heldBytes = 0;
    return row;
  }

  return {
    push(piece) {
      const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
      const rows: RowText[] = [];
      let from = 0;
      for (let to = bytes.indexOf(LF); to !== -1; to = bytes.indexOf(LF, from)) {
        hold(bytes.subarray(from, to));
        rows.push(take());
        from = to + 1;
      }
      // A copy: what is held must not keep the whole piece alive, nor change with it.
      hold(Buffer.from(bytes.subarray(from)));
      return rows;
    },
    finish: () => (heldBytes > 0 ? [take()] : []),
  };
}

function toRow(bytes: Buffer | undefined): RowText {
  if (!bytes) return { flaw: 'too_long' };
  return isUtf8(bytes) ? { text: bytes.toString('utf8') } : { flaw: 'utf8' };
}
