export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  /** base64 */
  readonly root: string;
}

/** The three lines that a checkpoint begins with (C2SP tlog-checkpoint); undefined for anything else. */
export function findCheckpoint(note: string): Checkpoint | undefined {
  const [origin = '', size = '', root = ''] = note.split('\n');
  if (origin === '' || !/^\d{1,15}$/.test(size) || !/^[A-Za-z0-9+/]{43}=$/.test(root)) return undefined;
  return { origin, size: Number(size), root };
}
