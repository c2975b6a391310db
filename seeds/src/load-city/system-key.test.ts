import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findSystemKey, loadOrCreateSystemKey, systemKeyFile } from './system-key.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shuqiao-keys-'));
});

afterEach(() => rm(folder, { recursive: true }));

test.each(['ES256', 'Ed25519'] as const)(
  'a system gets one %s key, kept for its owner alone and the same ever after',
  async (keyAlg) => {
    expect(await findSystemKey(folder, 'one')).toBeUndefined();
    const made = await loadOrCreateSystemKey(folder, { id: 'one', keyAlg });
    expect(made.alg).toBe(keyAlg);
    expect(await loadOrCreateSystemKey(folder, { id: 'one', keyAlg })).toEqual(made);
    expect((await stat(systemKeyFile(folder, 'one'))).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['one.jwk']);
  },
);
