import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { IssuerChangedError, keepIssuer } from './keep-issuer.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shuqiao-issuer-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('the issuer of the first start stays, whatever port a later one uses', async () => {
  expect(await keepIssuer(folder, undefined, 'http://127.0.0.1:8700')).toBe('http://127.0.0.1:8700');
  expect(await keepIssuer(folder, undefined, 'http://127.0.0.1:9000')).toBe('http://127.0.0.1:8700');
});

test('an issuer that contradicts the one that signed so far is refused', async () => {
  await keepIssuer(folder, 'https://a.example', 'http://127.0.0.1:8700');
  expect(await keepIssuer(folder, 'https://a.example', 'http://127.0.0.1:8700')).toBe('https://a.example');
  await expect(keepIssuer(folder, 'https://b.example', 'http://127.0.0.1:8700')).rejects.toThrow(
    IssuerChangedError,
  );
});
