import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createClient } from '@shuqiao/client/create-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFirstCall } from '../src/first-call.ts';
import { copyCity } from './support/copy-city.ts';
import { type EmbeddedGateway, removeFolder, startEmbedded } from './support/embedded-gateway.ts';
import type { PortalAccount } from './support/prepare-city.ts';

const NEW_PASSWORD = 'gulls over Weihai harbour';

let dataDir: string;
let gateway: EmbeddedGateway;
let accounts: readonly PortalAccount[];

beforeAll(async () => {
  ({ dataDir, accounts } = await copyCity());
  gateway = await startEmbedded({ dataDir });
}, 120_000);

afterAll(async () => {
  await gateway.program.stop();
  await removeFolder(dataDir);
});

async function post(path: string, body: unknown, cookie = ''): Promise<Response> {
  return fetch(`${gateway.url}/portal/v1/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { Origin: gateway.url, 'Content-Type': 'application/json', Cookie: cookie },
  });
}

const toCookie = (answer: Response): string => answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';

/** With the one-time password that the start has printed; returns the cookie of the session. */
async function signIn(account: string): Promise<string> {
  const password = accounts.find(({ id }) => id === account)?.password;
  const first = toCookie(await post('sign-in', { account, password }));
  return toCookie(await post('password', { current: password, next: NEW_PASSWORD }, first));
}

test('a signed request that goes through the portal is answered and signed as if it went straight', async () => {
  const cookie = await signIn('developer');
  const call = await findFirstCall(gateway.target, await readExampleUscc());
  if (!call) throw new Error('the seeds have no first call');
  const { system, ...asked } = call;
  const paths: string[] = [];
  const client = createClient({
    system,
    key: JSON.parse(await readFile(join(dataDir, `keys/systems/${system}.jwk`), 'utf8')),
    baseUrl: gateway.url,
    issuer: gateway.target.issuer,
    trustFirstKeys: true,
    fetch(url, init = {}) {
      const relayed = new URL(String(url)).pathname.replace(/^\/(\w+)\/v1\//, '/portal/v1/services/$1/');
      paths.push(relayed);
      const headers = {
        ...Object.fromEntries(new Headers(init.headers)),
        Origin: gateway.url,
        Cookie: cookie,
      };
      return fetch(gateway.url + relayed, { ...init, headers });
    },
  });

  const { records, claims } = await client.query({ resource: '102001/000001', ...asked });
  expect(records).toHaveLength(1);
  expect(claims.log?.index).toBeGreaterThan(0);
  expect(paths).toContain('/portal/v1/services/exchange/resources/102001-000001/query');
});

async function readExampleUscc(): Promise<string> {
  const journal = await readFile(join(dataDir, 'seeds.journal'), 'utf8');
  return /"exampleUscc":"([0-9A-Z]{18})"/.exec(journal)?.[1] ?? '';
}

test('what an administrator and an auditor see stands in the log for the auditor', async () => {
  const [admin, auditor] = [await signIn('admin'), await signIn('auditor')];
  const read = (path: string, cookie: string) =>
    fetch(`${gateway.url}/portal/v1/${path}`, { headers: { Cookie: cookie } });
  expect((await read('accounts', admin)).status).toBe(200);
  expect((await read('services/exchange/evidence/0', auditor)).status).toBe(200);
  const { views } = (await (await read('services/exchange/views', auditor)).json()) as {
    views: { subject: string; view: string }[];
  };
  expect(views.slice(0, 2)).toMatchObject([
    { subject: 'auditor', view: expect.stringContaining('evidence') },
    { subject: 'admin', view: 'portal/accounts' },
  ]);
});

test('a browser is led from the root to the portal', async () => {
  const page = await fetch(gateway.url, { headers: { Accept: 'text/html' } });
  expect(page.url).toBe(`${gateway.url}/portal/`);
  expect(page.headers.get('content-type')).toContain('text/html');
});
