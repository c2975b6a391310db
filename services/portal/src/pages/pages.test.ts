import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openWorld } from '../testing/world.ts';

const SCRIPT = `console.log('数桥');\n`.repeat(200);

const INDEX = '<!doctype html><script type="module" src="/portal/assets/index-abc.js"></script>';

async function openBuilt() {
  const folder = await mkdtemp(join(tmpdir(), 'shuqiao-pages-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'web/assets'), { recursive: true });
  await mkdir(join(folder, 'web/.vite'), { recursive: true });
  const files = {
    'secret.txt': 'outside of the build',
    'web/index.html': INDEX,
    'web/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'web/.vite/manifest.json': '{}',
    'web/assets/index-abc.js': SCRIPT,
    'web/assets/dot-abc.png': randomBytes(4_096),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const { portal } = await openWorld({ webFolder: join(folder, 'web') });
  const get = async (path: string, headers: Record<string, string> = {}) =>
    portal.app.request(path, { headers });
  return { get };
}

describe('a page', () => {
  test.each(['/portal/', '/portal/resources/102001-000001/try?lang=en', '/portal/v1x', '/portal/assetsx'])(
    'at %s is the one shell, never stored',
    async (path) => {
      const { get } = await openBuilt();
      const answer = await get(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(await answer.text()).toContain('/portal/assets/index-abc.js');
    },
  );

  test('may load from its own origin only, run nothing inline, and stand in no frame', async () => {
    const { get } = await openBuilt();
    const { headers } = await get('/portal/');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
        "connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; " +
        "frame-ancestors 'none'",
    );
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('permissions-policy')).toContain('camera=()');
  });

  test('that has not been built says so', async () => {
    const { portal } = await openWorld();
    const answer = await portal.app.request('/portal/');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('门户页面尚未构建');
    expect((await portal.health.report()).checks).toContainEqual({
      name: 'pages',
      state: 'warn',
      reason: 'pages_not_built',
    });
  });

  test('without its slash leads to the one with it', async () => {
    const { get } = await openBuilt();
    const answer = await get('/portal');
    expect([answer.status, answer.headers.get('location')]).toEqual([308, '/portal/']);
  });
});

describe('a file of the build', () => {
  const path = '/portal/assets/index-abc.js';

  test.each([
    ['br', 'gzip, deflate, br', (bytes: Buffer) => brotliDecompressSync(bytes)],
    ['gzip', 'gzip;q=0.5, br;q=0', (bytes: Buffer) => gunzipSync(bytes)],
    [null, '', (bytes: Buffer) => bytes],
    [null, 'identity', (bytes: Buffer) => bytes],
  ])('comes compressed by %s to who accepts %j', async (encoding, accepted, unpack) => {
    const { get } = await openBuilt();
    const answer = await get(path, { 'Accept-Encoding': accepted });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    expect(answer.headers.get('content-length')).toBe(String(bytes.length));
    expect(unpack(bytes).toString()).toBe(SCRIPT);
  });

  test('never changes under its name, and each form has its own tag', async () => {
    const { get } = await openBuilt();
    const plain = await get(path);
    const packed = await get(path, { 'Accept-Encoding': 'br' });
    expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(plain.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const tag = packed.headers.get('etag') ?? '';
    expect(tag).not.toBe(plain.headers.get('etag'));
    const again = await get(path, { 'Accept-Encoding': 'br', 'If-None-Match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('that is packed already is not packed again', async () => {
    const { get } = await openBuilt();
    const answer = await get('/portal/assets/dot-abc.png', { 'Accept-Encoding': 'br, gzip' });
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(answer.headers.get('content-type')).toBe('image/png');
  });

  test('at the root of the build may be kept for an hour', async () => {
    const { get } = await openBuilt();
    const answer = await get('/portal/icon.svg');
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=3600');
  });

  test.each([
    '/portal/assets/nothing.js',
    '/portal/assets/',
    '/portal/assets/..%2f..%2fsecret.txt',
    '/portal/assets/%2e%2e%2findex.html',
    '/portal/assets/../.vite/manifest.json',
    '/portal/v1/nothing',
    '/portal/v1',
    '/portal/v1/',
  ])('is not found at %s', async (target) => {
    const { get } = await openBuilt();
    const answer = await get(target);
    if (answer.status !== 404) expect(await answer.text()).toContain('<!doctype html>');
    else expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  test('is never one from outside the build or of the build tool', async () => {
    const { get } = await openBuilt();
    for (const target of [
      '/portal/..%2fsecret.txt',
      '/portal/.vite/manifest.json',
      '/portal/%2e%2e/secret.txt',
    ]) {
      const answer = await get(target);
      expect(await answer.text(), target).not.toMatch(/outside|^\{\}$/);
    }
  });
});
