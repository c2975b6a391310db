import { createPersonVerifier } from '@shuqiao/http/identity';
import type { Person } from '@shuqiao/http/person';
import { Problem } from '@shuqiao/http/problem';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import { createServiceIdentity, requireService } from '@shuqiao/http/service-identity';
import { testApp } from '@shuqiao/http/testing/test-app';
import type { Hono } from 'hono';
import type { JWK } from 'jose';

/** What came through to a service. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly person: Person | undefined;
}

export interface Upstream {
  readonly app: Hono<ServiceEnv>;
  readonly received: Received[];
  readonly views: { subject: string; role: string; view: string }[];
  /** While true, views cannot be recorded. */
  isLogDown: boolean;
}

interface Options {
  readonly personKey: JWK;
  readonly issuer: string;
  readonly serviceToken: string;
  readonly clock: () => number;
}

export const TAX_BUREAU = { code: '11371000MBT0002816', name: '市税务局' };

/** Stands where the other services stand: verifies tokens as they do, and shows what reached it. */
export function startUpstream({ personKey, issuer, serviceToken, clock }: Options): Upstream {
  const app = testApp();
  const verify = createPersonVerifier({
    keys: { keys: [personKey] },
    issuer: `${issuer}#persons`,
    audience: issuer,
    clock,
  });
  const upstream: Upstream = { app, received: [], views: [], isLogDown: false };

  app.post('/exchange/v1/views', requireService(createServiceIdentity([serviceToken])), async (c) => {
    if (upstream.isLogDown) throw new Problem('not_ready');
    upstream.views.push(await c.req.json());
    return c.json({ index: upstream.views.length - 1 }, 201);
  });
  app.get('/catalogue/v1/departments/:code', (c) => {
    if (c.req.param('code') !== TAX_BUREAU.code) throw new Problem('not_found');
    return c.json(TAX_BUREAU);
  });
  app.get('/provision/v1/reasons', () => {
    throw new Problem('not_ready', { reason: 'evidence' }, { headers: { 'Retry-After': '7' } });
  });
  app.all('*', async (c) => {
    const authorization = c.req.header('authorization');
    const { pathname, search } = new URL(c.req.url);
    upstream.received.push({
      method: c.req.method,
      path: pathname + search,
      headers: c.req.header(),
      body: await c.req.text(),
      person: authorization ? await verify(authorization.replace('Bearer ', '')) : undefined,
    });
    return c.json({ ok: true }, 200, { 'Shuqiao-Response': 'signed-answer', 'Set-Cookie': 'x=1' });
  });
  return upstream;
}
