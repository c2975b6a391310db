import { expect, test } from 'vitest';
import { createGate } from './gate.ts';

/** Work that ends when told to. */
function openWork() {
  const running = new Set<number>();
  const ends: (() => void)[] = [];
  let most = 0;
  const work = (name: number) => async () => {
    running.add(name);
    most = Math.max(most, running.size);
    await new Promise<void>((resolve) => ends.push(resolve));
    running.delete(name);
    return name;
  };
  return { work, endNext: () => ends.shift()?.(), running, most: () => most };
}

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

test('only so much runs at once, the rest waits in order', async () => {
  const gate = createGate({ running: 2, waiting: 3 });
  const { work, endNext, running, most } = openWork();
  const all = Promise.all([1, 2, 3, 4, 5].map((name) => gate.enter(work(name))));
  await settle();
  expect([...running]).toEqual([1, 2]);
  endNext();
  await settle();
  expect([...running]).toEqual([2, 3]);
  for (let left = 4; left > 0; left -= 1) {
    endNext();
    await settle();
  }
  expect(await all).toEqual([1, 2, 3, 4, 5]);
  expect(most()).toBe(2);
});

test('what finds the queue full is refused at once and nothing of it runs', async () => {
  const gate = createGate({ running: 1, waiting: 1 });
  const { work, endNext, running } = openWork();
  const inside = [gate.enter(work(1)), gate.enter(work(2))];
  await expect(gate.enter(work(3))).rejects.toMatchObject({
    code: 'sign_in_busy',
    headers: { 'Retry-After': '2' },
  });
  expect([...running]).toEqual([1]);
  endNext();
  await settle();
  endNext();
  expect(await Promise.all(inside)).toEqual([1, 2]);
});

test('work that fails gives its place back', async () => {
  const gate = createGate({ running: 1, waiting: 0 });
  await expect(gate.enter(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await gate.enter(async () => 'yes')).toBe('yes');
});
