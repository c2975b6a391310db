import type { BrowserContext } from 'playwright-core';
import type { RunningPortal } from './open-portal.ts';

const changed = new Map<string, string>();

async function post(context: BrowserContext, url: string, path: string, data: object): Promise<void> {
  const headers = { Origin: new URL(url).origin };
  const response = await context.request.post(url + path, { data, headers });
  if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`);
}

/** Signs a browser context in by the portal's own interface; the first time the printed password is changed. */
export async function signInAs(
  context: BrowserContext,
  { url, accounts }: RunningPortal,
  role: string,
): Promise<void> {
  const account = accounts.find((each) => each.role === role);
  if (!account) throw new Error(`no demo account for ${role}`);
  const key = `${url} ${account.id}`;
  const password = changed.get(key) ?? account.password;
  await post(context, url, '/v1/sign-in', { account: account.id, password });
  if (changed.has(key)) return;
  const next = `second password of ${account.id} 2026`;
  await post(context, url, '/v1/password', { current: password, next });
  changed.set(key, next);
}
