import { parseCheckpoint } from '@shuqiao/protocol/evidence/checkpoint';
import { parseNote } from '@shuqiao/protocol/evidence/note';
import { findLogCheckpoint } from '@shuqiao/storage/exchange/log-checkpoint';
import type { Reader } from '@shuqiao/storage/store';
import { LogRefused } from './log-refused.ts';

/** A tree head that this log has put its name to: it can never be taken back. */
export interface SignedTree {
  size: number;
  root: Buffer;
}

/** A second place for the last checkpoint, outside the database, so that a restored copy of it shows (EVL-R91). */
export interface CheckpointMemory {
  read(): Promise<string | undefined>;
  /** Durable when it resolves. */
  write(note: string): Promise<void>;
}

function toSignedTree(note: string, origin: string): SignedTree {
  const checkpoint = parseCheckpoint(parseNote(note).text);
  if (checkpoint.origin !== origin) {
    throw new LogRefused(`the last checkpoint is of log ${checkpoint.origin}, not of ${origin}`);
  }
  return { size: Number(checkpoint.size), root: checkpoint.root };
}

/** The last checkpoint in the database: everything that it needs is published. */
export async function findPublishedTree(read: Reader, origin: string): Promise<SignedTree | undefined> {
  const checkpoint = await findLogCheckpoint(read, origin);
  return checkpoint && toSignedTree(checkpoint.note, origin);
}

/** The last checkpoint that was signed here; after a crash it may be ahead of the published one. */
export async function findRememberedTree(
  memory: CheckpointMemory | undefined,
  origin: string,
): Promise<SignedTree | undefined> {
  const note = await memory?.read();
  return note === undefined ? undefined : toSignedTree(note, origin);
}
