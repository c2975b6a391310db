import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLoadJournal, removeLoadJournal } from './load-journal.ts';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shuqiao-journal-'));
  path = join(folder, 'journal');
});

afterEach(() => rm(folder, { recursive: true }));

test('what was noted is known again, also after a line that a kill has torn', async () => {
  const first = await openLoadJournal(path);
  expect(first.delivered.size).toBe(0);
  await first.add({ resource: '102001/000001', outcome: 'accepted' });
  await appendFile(path, '\n{"resource":"1020');
  const second = await openLoadJournal(path);
  await second.add({ resource: '102001/000002', outcome: 'refused' });

  const third = await openLoadJournal(path);
  expect([...third.delivered]).toEqual([
    ['102001/000001', 'accepted'],
    ['102001/000002', 'refused'],
  ]);
  expect(third.loaded).toBeUndefined();
});

test('a finished load is known, until the journal is removed', async () => {
  await (await openLoadJournal(path)).add({ loaded: true, exampleUscc: 'X' });
  expect((await openLoadJournal(path)).loaded).toEqual({ loaded: true, exampleUscc: 'X' });
  await removeLoadJournal(path);
  expect((await openLoadJournal(path)).loaded).toBeUndefined();
});

test('of a simulated history it keeps when it ends, how far the clock has come and what was delivered', async () => {
  const first = await openLoadJournal(path);
  expect(first).toMatchObject({ simulatedUntil: undefined, clockMs: undefined });
  await first.add({ simulatedUntil: '2026-11-23T02:00:00.000Z' });
  for (const clockMs of [1_000, 2_000]) await first.add({ clockMs });
  await first.add({ told: '102001/000001#1' });
  await first.add({ simulatedUntil: '2026-11-23T03:00:00.000Z' });

  const { simulatedUntil, clockMs, told, delivered } = await openLoadJournal(path);
  expect([simulatedUntil, clockMs]).toEqual(['2026-11-23T03:00:00.000Z', 2_000]);
  expect([...told]).toEqual(['102001/000001#1']);
  expect(delivered.size).toBe(0);
});
