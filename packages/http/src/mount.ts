import type { HttpBindings } from '@hono/node-server';
import { getPath } from 'hono/utils/url';
import type { Fetch } from './fetch.ts';

/** The part of a Hono app that answers; its notFound, onError and 405 stay its own. */
export interface MountableApp {
  fetch(request: Request, bindings?: Partial<HttpBindings>): Response | Promise<Response>;
}

export interface MountedService {
  /** First path segments without a trailing slash, e.g. "/catalogue". */
  readonly prefix: string;
  readonly app: MountableApp;
}

export interface MountedApps extends MountableApp {
  readonly request: Fetch;
}

const isUnder = (path: string, prefix: string): boolean => path === prefix || path.startsWith(`${prefix}/`);

/**
 * Several apps behind one origin: the first prefix that fits answers, otherwise `root`. Not `app.route()`: that
 * would copy every app's middleware into one chain and lose its notFound.
 */
export function mountServices(root: MountableApp, services: readonly MountedService[]): MountedApps {
  function fetch(request: Request, bindings: Partial<HttpBindings> = {}) {
    const path = getPath(request);
    const service = services.find(({ prefix }) => isUnder(path, prefix));
    return (service?.app ?? root).fetch(request, bindings);
  }
  return {
    fetch,
    request: (path, init) => fetch(new Request(new URL(path, 'http://localhost'), init)),
  };
}
