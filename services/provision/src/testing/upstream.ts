import { createPrivateKey } from 'node:crypto';
import { connectService } from '@shuqiao/http/connect-service';
import type { Fetch } from '@shuqiao/http/fetch';
import type { PrivateJwk } from '@shuqiao/http/load-or-create-key';
import { Problem } from '@shuqiao/http/problem';
import { createServiceIdentity, requireService } from '@shuqiao/http/service-identity';
import { testApp } from '@shuqiao/http/testing/test-app';
import { hashDirectory, signDirectory } from '@shuqiao/protocol/directory/directory-token';
import type { Directory } from '@shuqiao/schemas/types/directory';
import type { EvidencePage } from '@shuqiao/schemas/types/evidence-page';
import { TestLog } from './test-log.ts';

const TOKEN = 'service-token';

/** Catalogue and exchange as provision sees them, whose state a test changes as it likes. */
export interface Upstream {
  directory: Directory | undefined;
  log: TestLog;
  directoryKey: PrivateJwk;
  /** What becomes of a page on its way. */
  bend: (page: EvidencePage) => EvidencePage;
  /** Awaited before a page is sent. */
  hold: Promise<void> | undefined;
  isDown: boolean;
  readonly asked: string[];
  readonly fetch: Fetch;
}

async function sign(directory: Directory, bytes: Buffer, key: PrivateJwk): Promise<string> {
  const { issuer, issuedAt, expiresAt, version } = directory;
  const iat = Date.parse(issuedAt) / 1000;
  const exp = Date.parse(expiresAt) / 1000;
  const claims = { iss: issuer, iat, exp, n: version, h: hashDirectory(bytes) };
  const { kty = 'EC', crv = 'P-256', x = '', y = '', d, kid } = key;
  return signDirectory(claims, createPrivateKey({ key: { kty, crv, x, y, d }, format: 'jwk' }), kid);
}

export function startUpstream(directoryKey: PrivateJwk, directory: Directory): Upstream {
  const app = testApp();
  const asked: string[] = [];
  const upstream: Upstream = {
    directory,
    log: new TestLog(),
    directoryKey,
    bend: (page) => page,
    hold: undefined,
    isDown: false,
    asked,
    fetch: connectService({ app }, { token: TOKEN }),
  };
  app.use(requireService(createServiceIdentity([TOKEN])), async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    asked.push(pathname + search);
    if (upstream.isDown) throw new Problem('not_ready');
    await next();
  });
  app.get('/catalogue/v1/directory', async (c) => {
    if (!upstream.directory) throw new Problem('not_ready');
    const bytes = Buffer.from(JSON.stringify(upstream.directory));
    const etag = `"${hashDirectory(bytes)}"`;
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, { ETag: etag });
    const token = await sign(upstream.directory, bytes, upstream.directoryKey);
    return c.body(bytes.toString(), 200, { ETag: etag, 'Shuqiao-Directory': token });
  });
  app.get('/exchange/v1/evidence', async (c) => {
    await upstream.hold;
    const { after = '-1', limit = '50' } = c.req.query();
    return c.json(upstream.bend(upstream.log.page(Number(after), Number(limit))));
  });
  return upstream;
}
