import type { ProblemDetails } from '@shuqiao/http/problem-details';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed where it is JSON. */
  readonly json: ReturnType<typeof JSON.parse>;
  readonly text: string;
  readonly code: string | undefined;
}

export interface Browser {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  delete(path: string): Promise<Answer>;
  readonly cookies: Map<string, string>;
}

interface Asked {
  request(path: string, init?: RequestInit): Response | Promise<Response>;
}

function keepCookies(cookies: Map<string, string>, headers: Headers): void {
  for (const line of headers.getSetCookie()) {
    const [pair = ''] = line.split(';', 1);
    const [name = '', value = ''] = pair.split('=');
    if (/max-age=0/i.test(line)) cookies.delete(name);
    else cookies.set(name, value);
  }
}

/** Keeps cookies and names its origin, as a browser does on a page of the portal. */
export function openBrowser(app: Asked, origin: string): Browser {
  const cookies = new Map<string, string>();

  async function ask(method: string, path: string, init: RequestInit, extra = {}): Promise<Answer> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { Cookie: cookie, ...(method === 'GET' ? {} : { Origin: origin }), ...extra };
    const response = await app.request(path, { ...init, method, headers });
    keepCookies(cookies, response.headers);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
    const json = isJson ? JSON.parse(text) : undefined;
    const { code } = (json ?? {}) as Partial<ProblemDetails>;
    return { status: response.status, headers: response.headers, json, text, code };
  }
  return {
    cookies,
    get: (path, headers = {}) => ask('GET', path, {}, headers),
    delete: (path) => ask('DELETE', path, {}),
    post(path, body, headers = {}) {
      const init = body === undefined ? {} : { body: JSON.stringify(body) };
      return ask('POST', path, init, { 'Content-Type': 'application/json', ...headers });
    },
  };
}
