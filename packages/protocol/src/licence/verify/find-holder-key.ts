import { admitHolderKey, type HolderKey } from '../crypto/admit-holder-key.ts';
import type { Awaitable, LicenceCrypto } from '../crypto/crypto-port.ts';
import { whenReady } from '../crypto/when-ready.ts';

type Found = HolderKey | undefined;

const MEMO_ENTRIES = 1_000;
const MEMO_KEY_MAX_CHARS = 512;
/** Admission of an Ed25519 key costs more than ten signatures, and holders come back with the same key. */
const memo = new Map<string, Found>();

/** LIC-H2: the holder's key in `cnf`; undefined where it is not admitted. */
export function findHolderKey(cnf: unknown, crypto: LicenceCrypto): Awaitable<Found> {
  const text = JSON.stringify(cnf) ?? '';
  if (memo.has(text)) return memo.get(text);
  return whenReady(admitHolderKey(cnf, crypto), (admission) => {
    const found = 'key' in admission ? admission.key : undefined;
    if (text.length <= MEMO_KEY_MAX_CHARS) remember(text, found);
    return found;
  });
}

function remember(text: string, found: Found): void {
  if (memo.size >= MEMO_ENTRIES) memo.clear();
  memo.set(text, found);
}
