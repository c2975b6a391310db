import { appendToOutbox, findOutboxEntry } from '@shuqiao/storage/licence/outbox';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import { fakeExchange } from '../testing/fake-exchange.ts';
import { outboxDrain } from './drain-outbox.ts';
import { evidenceOf } from './evidence.ts';

const leaf = (n: number) => ({ t: 'licence.changed', departments: [], message: `{"act":${n}}` });

describeOnBothEngines('the outbox', 'licence', (open) => {
  async function openOutbox() {
    const store = await open();
    const exchange = fakeExchange();
    const state = { losesAnswers: false };
    const evidence = evidenceOf(async (path, init) => {
      const answer = await exchange.fetch(path, init);
      return state.losesAnswers ? Response.json({}, { status: 502 }) : answer;
    });
    const append = (n: number) => store.write((w) => appendToOutbox(w, { atMs: n, leaf: leaf(n) }));
    const messages = () => exchange.leaves.map(({ message }) => message);
    return { store, exchange, state, append, messages, drain: outboxDrain(store, evidence) };
  }

  test('is put on record in its order, and each entry knows its place', async () => {
    const { store, append, messages, drain } = await openOutbox();
    for (const n of [1, 2, 3]) await append(n);
    await drain();
    expect(messages()).toEqual(['{"act":1}', '{"act":2}', '{"act":3}']);
    expect((await findOutboxEntry(store.read, 2))?.recordedIndex).toBe(2);
  });

  test('is put on record once, also when the answer of the exchange is lost and more has come since', async () => {
    const { append, state, messages, drain } = await openOutbox();
    await append(1);
    state.losesAnswers = true;
    await expect(drain()).rejects.toMatchObject({ code: 'log_down' });
    state.losesAnswers = false;
    await append(2);
    await drain();
    expect(messages()).toEqual(['{"act":1}', '{"act":2}']);
  });

  test('waits while the log is down, and goes on with what is pending', async () => {
    const { append, exchange, messages, drain } = await openOutbox();
    await append(1);
    exchange.isDown = true;
    await expect(drain()).rejects.toMatchObject({ code: 'log_down' });
    exchange.isDown = false;
    await drain();
    expect(messages()).toEqual(['{"act":1}']);
  });

  test('of many who wait for it at once holds nobody’s entry back', async () => {
    const { append, messages, drain } = await openOutbox();
    const all = Array.from({ length: 20 }, async (_, n) => {
      await append(n);
      await drain();
      expect(messages()).toContain(`{"act":${n}}`);
    });
    await Promise.all(all);
    expect(new Set(messages()).size).toBe(20);
    expect(messages()).toHaveLength(20);
  });
});
