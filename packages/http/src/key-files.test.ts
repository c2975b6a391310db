import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompactSign, calculateJwkThumbprint, compactVerify, importJWK } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DataDir, openDataDir } from './data-dir.ts';
import { loadOrCreateKey, toPublicJwk } from './load-or-create-key.ts';
import { loadOrCreateSecret } from './load-or-create-secret.ts';
import { createFile, replaceFile } from './write-file-durably.ts';

let root: string;
let dataDir: DataDir;

const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'shuqiao-keys-'));
  dataDir = await openDataDir(join(root, 'data'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('a data directory', () => {
  test('is made with folders that only their owner may enter', async () => {
    expect(await modeOf(dataDir.root)).toBe(0o700);
    expect(await modeOf(dataDir.keys)).toBe(0o700);
    expect(dataDir.databaseUrl('catalogue')).toBe(`file:${dataDir.root}/catalogue.db`);
  });

  test('that others could enter is closed to them when it is opened', async () => {
    await chmod(dataDir.keys, 0o755);
    await openDataDir(dataDir.root);
    expect(await modeOf(dataDir.keys)).toBe(0o700);
  });

  test.each(['../x', '/etc/passwd', 'a/b/c', '.hidden', 'a b', ''])('has no key file %j', (name) => {
    expect(() => dataDir.keyFile(name)).toThrow('plain name');
  });
});

describe.each(['ES256', 'Ed25519'] as const)('a %s key', (alg) => {
  test('is made once, readable by its owner only, and the same ever after', async () => {
    const path = dataDir.keyFile('gateway.jwk');
    const first = await loadOrCreateKey(path, alg);
    expect(await modeOf(path)).toBe(0o600);
    expect(await loadOrCreateKey(path, alg)).toEqual(first);
    expect(first.kid).toBe(await calculateJwkThumbprint(first));
  });

  test('signs what its public half verifies, and the public half holds no secret', async () => {
    const key = await loadOrCreateKey(dataDir.keyFile('gateway.jwk'), alg);
    const publicKey = toPublicJwk(key);
    const jws = await new CompactSign(Buffer.from('x'))
      .setProtectedHeader({ alg })
      .sign(await importJWK(key));
    expect(publicKey).not.toHaveProperty('d');
    await expect(compactVerify(jws, await importJWK(publicKey))).resolves.toBeDefined();
  });

  test('is one key when ten processes start at the same time', async () => {
    const path = dataDir.keyFile('systems/tax.jwk');
    const keys = await Promise.all(Array.from({ length: 10 }, () => loadOrCreateKey(path, alg)));
    expect(new Set(keys.map(({ kid }) => kid)).size).toBe(1);
    expect(await readdir(join(dataDir.keys, 'systems'))).toEqual(['tax.jwk']);
  });
});

describe('a key file that cannot be used is an error that names it, and is left as it is', () => {
  test('readable by everybody', async () => {
    const path = dataDir.keyFile('gateway.jwk');
    await loadOrCreateKey(path, 'ES256');
    await chmod(path, 0o644);
    await expect(loadOrCreateKey(path, 'ES256')).rejects.toThrow(`${path}: can be read by every user`);
  });

  test.each([
    ['cut off', '{"kty":"EC"'],
    ['for another algorithm', '{"kty":"OKP","alg":"Ed25519"}'],
    ['without its private part', '{"kty":"EC","alg":"ES256","crv":"P-256","x":"x","y":"y"}'],
    ['with a foreign kid', '{"kty":"EC","alg":"ES256","crv":"P-256","x":"x","y":"y","d":"d","kid":"k"}'],
  ])('%s', async (_name, content) => {
    const path = dataDir.keyFile('gateway.jwk');
    await writeFile(path, content, { mode: 0o600 });
    await expect(loadOrCreateKey(path, 'ES256')).rejects.toThrow('gateway.jwk');
    expect(await readFile(path, 'utf8')).toBe(content);
  });
});

describe('a secret', () => {
  test('is 32 random bytes, made once, readable by its owner only', async () => {
    const path = dataDir.keyFile('service-token');
    const secret = await loadOrCreateSecret(path);
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(await loadOrCreateSecret(path)).toBe(secret);
    expect(await loadOrCreateSecret(dataDir.keyFile('tag.key'))).not.toBe(secret);
    expect(await modeOf(path)).toBe(0o600);
  });

  test('that is too short is refused', async () => {
    const path = dataDir.keyFile('service-token');
    await writeFile(path, 'c2hvcnQ\n', { mode: 0o600 });
    await expect(loadOrCreateSecret(path)).rejects.toThrow('fewer than 32 bytes');
  });
});

describe('writing a file', () => {
  test('replaces the whole content and leaves nothing beside it', async () => {
    const path = join(dataDir.root, 'state');
    await replaceFile(path, 'old');
    await replaceFile(path, 'new');
    expect(await readFile(path, 'utf8')).toBe('new');
    expect((await readdir(dataDir.root)).sort()).toEqual(['keys', 'state']);
    expect(await modeOf(path)).toBe(0o600);
  });

  test('creates only where nothing is, and does not write through a link', async () => {
    const path = join(dataDir.root, 'state');
    await symlink('/dev/null', path);
    expect(await createFile(path, 'x')).toBe(false);
    expect((await readdir(dataDir.root)).sort()).toEqual(['keys', 'state']);
  });

  test('into a folder that does not exist fails and leaves nothing', async () => {
    await expect(replaceFile(join(dataDir.root, 'no', 'state'), 'x')).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });
});
