import { createPrivateKey } from 'node:crypto';
import { openDataDir } from '@shuqiao/http/data-dir';
import { loadOrCreateKey, toPublicJwk } from '@shuqiao/http/load-or-create-key';
import { hashDirectory, signDirectory } from '@shuqiao/protocol/directory/directory-token';
import type { Directory } from '@shuqiao/schemas/types/directory';
import { sampleDirectory } from './sample-directory.ts';
import { worldKeys } from './world-keys.ts';

/** A catalogue as the exchange sees it: a signed directory by ETag, and no changes. */
export async function openCatalogue(
  dataDir: string,
  nowMs: () => number,
  change: ((directory: Directory) => void) | undefined,
) {
  const { keyFile } = await openDataDir(dataDir);
  const jwk = await loadOrCreateKey(keyFile('directory.jwk'), 'ES256');
  const key = createPrivateKey({ key: { ...jwk }, format: 'jwk' });
  const directory = sampleDirectory(worldKeys, nowMs());
  change?.(directory);

  async function answer(): Promise<Response> {
    const bytes = Buffer.from(JSON.stringify(directory));
    const iat = Math.floor(Date.parse(directory.issuedAt) / 1000);
    const exp = Math.floor(Date.parse(directory.expiresAt) / 1000);
    const h = hashDirectory(bytes);
    const claims = { iss: directory.issuer, iat, exp, n: directory.version, h };
    const token = await signDirectory(claims, key, jwk.kid);
    return new Response(bytes, { headers: { ETag: `"${h}"`, 'Shuqiao-Directory': token } });
  }
  let directoryCalls = 0;
  const fetch = async (path: string): Promise<Response> => {
    if (!path.startsWith('/catalogue/v1/directory')) return Response.json({ changes: [] });
    directoryCalls += 1;
    return answer();
  };
  const trust = { issuer: directory.issuer, keys: [toPublicJwk(jwk)] };
  return { directory, trust, fetch, directoryCalls: () => directoryCalls };
}
