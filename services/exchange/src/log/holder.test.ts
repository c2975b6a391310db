import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { createHolder, isHolderGone } from './holder.ts';

const own = createHolder();
const change = (part: number, value: string | number) => own.split('/').with(part, String(value)).join('/');

test('a process of this machine that has ended is gone', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);

  expect(isHolderGone(change(1, pid), own)).toBe(true);
});

test('a process that lives is not gone, whoever owns it', () => {
  expect(isHolderGone(change(1, process.ppid), own)).toBe(false);
  expect(isHolderGone(change(1, 1), own)).toBe(false);
  expect(isHolderGone(createHolder(), own)).toBe(false);
});

test('after a restart in a container the earlier process with the same id is gone', () => {
  expect(isHolderGone(change(2, 12_345), own)).toBe(true);
});

test('of a process elsewhere nothing can be told', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const elsewhere = change(1, pid).split('/').with(0, 'other-host:1').join('/');

  expect(isHolderGone(elsewhere, own)).toBe(false);
  expect(isHolderGone('', own)).toBe(false);
  expect(isHolderGone('no/holder', own)).toBe(false);
});
