import { expect, test } from 'vitest';
import { findCheckpoint } from './checkpoint.ts';

const root = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';

test('size and root of the log are read from its checkpoint', () => {
  expect(findCheckpoint(`log.example/2026\n1042\n${root}\n\n— log.example/2026 abc\n`)).toEqual({
    origin: 'log.example/2026',
    size: 1042,
    root,
  });
});

test('what is no checkpoint is not taken for one', () => {
  expect(findCheckpoint('<!doctype html>\n12\nx\n')).toBeUndefined();
  expect(findCheckpoint(`origin\n-1\n${root}\n`)).toBeUndefined();
});
