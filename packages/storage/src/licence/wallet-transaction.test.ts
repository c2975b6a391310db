import { expect, test } from 'vitest';
import { newWalletTransaction } from '../testing/licence-rows.ts';
import { describeOnBothEngines, type OpenTemporary } from '../testing/temp-store.ts';
import {
  answerWalletTransaction,
  collectWalletTransaction,
  deleteExpiredWalletTransactions,
  findWalletTransaction,
  insertWalletTransaction,
  takeWalletTransaction,
} from './wallet-transaction.ts';

const { id, nonceHash } = newWalletTransaction();
const answer = { response: { outcome: 'valid' }, responseCodeHash: 'response-hash' };

async function openAsked(open: OpenTemporary) {
  const store = await open();
  await store.write((w) => insertWalletTransaction(w, newWalletTransaction()));
  const take = (by: { id: string } | { nonceHash: string } = { id }, nowMs = 2_000) =>
    store.write((w) => takeWalletTransaction(w, by, nowMs));
  const give = (over: object = {}) =>
    store.write((w) => answerWalletTransaction(w, id, { ...answer, ...over }));
  const collect = (hash = 'response-hash', nowMs = 2_000) =>
    store.write((w) => collectWalletTransaction(w, id, hash, nowMs));
  return { store, take, give, collect };
}

describeOnBothEngines('a request to a wallet', 'licence', (open) => {
  test('comes back as it was made, until it expires', async () => {
    const { store } = await openAsked(open);
    const find = (nowMs: number) => findWalletTransaction(store.read, id, nowMs);

    const made = { ...newWalletTransaction(), state: 'open', response: null, responseCodeHash: null };
    expect([await find(8_999), await find(9_000)]).toEqual([made, undefined]);
    expect(await findWalletTransaction(store.read, 'unknown', 2_000)).toBeUndefined();
    const sameNonce = newWalletTransaction({ id: 'transaction-2' });
    expect(await store.write((w) => insertWalletTransaction(w, sameNonce))).toBe(false);
  });

  test('is burnt by the first of many presentations, by id or by nonce (LIC-H3)', async () => {
    const { take } = await openAsked(open);

    const taken = await Promise.all(
      Array.from({ length: 8 }, (_, i) => take(i % 2 === 0 ? { id } : { nonceHash })),
    );

    expect(taken.filter((row) => row !== undefined)).toMatchObject([{ id, state: 'presented' }]);
    expect([await take({ id }), await take({ nonceHash })]).toEqual([undefined, undefined]);
  });

  test('is not taken after its end or by another nonce (LIC-H3)', async () => {
    const { take } = await openAsked(open);

    expect(await take({ id }, 9_000)).toBeUndefined();
    expect(await take({ nonceHash: 'other' })).toBeUndefined();
    expect(await take({ nonceHash }, 8_999)).toMatchObject({ id });
  });

  test('is answered once, after a presentation', async () => {
    const { store, take, give } = await openAsked(open);

    expect(await give()).toBe(false);
    await take();
    expect([await give(), await give({ response: {} })]).toEqual([true, false]);
    expect(await findWalletTransaction(store.read, id, 2_000)).toMatchObject({
      ...answer,
      state: 'answered',
    });
  });

  test('hands its answer over once, to who has the response code, before it expires', async () => {
    const { take, give, collect } = await openAsked(open);
    await take();
    expect(await collect()).toBeUndefined();
    await give();

    expect(await collect('other')).toBeUndefined();
    expect(await collect(undefined, 9_000)).toBeUndefined();
    const collected = await Promise.all([collect(), collect(), collect()]);
    expect(collected.filter((row) => row !== undefined)).toMatchObject([{ ...answer, state: 'collected' }]);
  });

  test('keeps nothing of what was shown once it was handed over (LIC-D3)', async () => {
    const { store, take, give, collect } = await openAsked(open);
    await take();
    await give();
    await collect();

    expect(await findWalletTransaction(store.read, id, 2_000)).toMatchObject({
      state: 'collected',
      response: null,
    });
  });

  test('is forgotten after its end, some at a time', async () => {
    const { store } = await openAsked(open);
    const second = newWalletTransaction({ id: 'transaction-2', nonceHash: 'n-2' });
    await store.write((w) => insertWalletTransaction(w, second));
    const clear = (nowMs: number, limit: number) =>
      store.write((w) => deleteExpiredWalletTransactions(w, nowMs, limit));

    expect([await clear(8_999, 9), await clear(9_000, 1), await clear(9_000, 9)]).toEqual([0, 1, 1]);
  });
});
