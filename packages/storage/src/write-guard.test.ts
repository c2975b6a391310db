import { expect, test } from 'vitest';
import { StoreBusy, StoreClosed, WriteGuard } from './write-guard.ts';

function pausedWrite() {
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { finish, write: async () => finished };
}

test('more waiting writes than the bound are refused, and accepted again when others have ended', async () => {
  const guard = new WriteGuard({ maxWaiting: 2 });
  const { finish, write } = pausedWrite();
  const accepted = [guard.run(write), guard.run(write)];

  await expect(guard.run(write)).rejects.toThrow(StoreBusy);
  finish();
  await Promise.all(accepted);

  await expect(guard.run(async () => 'again')).resolves.toBe('again');
});

test('closing waits for accepted writes, also for failing ones, and releases once', async () => {
  const guard = new WriteGuard();
  const { finish, write } = pausedWrite();
  const accepted = guard.run(write);
  const failing = guard.run(() => Promise.reject(new Error('no')));
  let releases = 0;
  const closing = [guard.close(() => void releases++), guard.close(() => void releases++)];

  await expect(failing).rejects.toThrow('no');
  await expect(guard.run(write)).rejects.toThrow(StoreClosed);
  expect(releases).toBe(0);
  finish();
  await accepted;
  await Promise.all(closing);

  expect(releases).toBe(1);
});
