import { deleteUnusedConsents } from '@shuqiao/storage/licence/holder-consent';
import { deleteExpiredShowCodes } from '@shuqiao/storage/licence/show-code';
import { deleteExpiredSignedRequests } from '@shuqiao/storage/licence/signed-request';
import { deleteExpiredWalletTransactions } from '@shuqiao/storage/licence/wallet-transaction';
import type { Store, Writer } from '@shuqiao/storage/store';

/** EVL-R87: no run holds the writer for long. */
const PORTION = 500;

type Delete = (w: Writer, nowMs: number, limit: number) => Promise<number>;

const expiring: readonly Delete[] = [
  deleteExpiredSignedRequests,
  deleteExpiredShowCodes,
  deleteExpiredWalletTransactions,
  deleteUnusedConsents,
];

/** Removes what has run out: used tokens, one-time codes, what wallets sent and nobody collected. */
export async function tidyUp(store: Store, nowMs: number): Promise<void> {
  for (const remove of expiring) {
    while ((await store.write((w) => remove(w, nowMs, PORTION))) === PORTION);
  }
}
