import type { RequestListener, ServerResponse } from 'node:http';
import { createAddressFilter } from '../address-filter.ts';
import type { FetchRefusal } from '../fetch-refusal.ts';
import { createSafeGet, type SafeAnswer, type SafeGetAsk, type SafeGetOptions } from '../safe-get.ts';
import { type HttpsServer, startHttpsServer } from './start-https-server.ts';

export const listType = 'application/statuslist+jwt';

export const refused = (reason: string) => ({ code: 'fetch_refused', reason });

export function sendList(
  response: ServerResponse,
  body: string | Uint8Array = 'list',
  headers: Record<string, string> = {},
): void {
  response.writeHead(200, { 'Content-Type': listType, ...headers }).end(body);
}

export interface OpenGet {
  /** A path at lists.example, or a whole URL. */
  get(path: string, ask?: Partial<SafeGetAsk>): Promise<SafeAnswer | FetchRefusal>;
  /** Names asked for, in order. */
  readonly resolved: readonly string[];
}

export interface GetWorld {
  readonly server: HttpsServer;
  /** By path; every other path answers with a list. */
  readonly routes: Record<string, RequestListener>;
  readonly origin: string;
  openGet(options?: SafeGetOptions): OpenGet;
}

/** A server that is lists.example and other.example. Of all that is inside, 127.0.0.1 alone is admitted. */
export async function startGetWorld(): Promise<GetWorld> {
  const routes: Record<string, RequestListener> = {};
  const answer: RequestListener = (request, response) => {
    const route = routes[request.url ?? ''];
    if (route) route(request, response);
    else sendList(response);
  };
  const server = await startHttpsServer(answer, 'lists.example', 'other.example');
  const origin = `https://lists.example:${server.port}`;

  function openGet(options: SafeGetOptions = {}): OpenGet {
    const resolved: string[] = [];
    const safeGet = createSafeGet({
      admits: createAddressFilter({ admit: ['127.0.0.1/32'] }),
      resolve: async (name) => {
        resolved.push(name);
        return ['127.0.0.1'];
      },
      ports: [server.port],
      ca: [server.ca],
      ...options,
    });
    return {
      resolved,
      get: (path, ask) =>
        safeGet({
          url: path.startsWith('/') ? origin + path : path,
          prefixes: [origin],
          mediaType: listType,
          ...ask,
        }),
    };
  }
  return { server, routes, origin, openGet };
}
