import type { CityTarget, Person } from './city-target.ts';

export class CatalogueError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(request: string, status: number, code: string, detail: string) {
    super(`${request}: ${status} ${code} ${detail}`.trim());
    this.name = 'CatalogueError';
    this.status = status;
    this.code = code;
  }
}

export interface CatalogueClient {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, person: Person, body?: unknown): Promise<T>;
  /** All pages of a list, asked for as this person. */
  list<T>(path: string, person: Person): Promise<T[]>;
}

interface Page<T> {
  items: T[];
  next: string | null;
}

interface Refusal {
  code?: string;
  [extension: string]: unknown;
}

const FAMILIAR = ['type', 'title', 'titleZh', 'status', 'code', 'hint', 'hintZh', 'instance'];

async function toError(request: string, response: Response): Promise<CatalogueError> {
  const text = await response.text();
  const isProblem = response.headers.get('content-type')?.includes('json') ?? false;
  const problem: Refusal = isProblem ? JSON.parse(text) : {};
  const rest = Object.fromEntries(Object.entries(problem).filter(([name]) => !FAMILIAR.includes(name)));
  return new CatalogueError(request, response.status, problem.code ?? '', JSON.stringify(rest).slice(0, 500));
}

/** The catalogue's own API, as the persons of the seeds use it; anything but 2xx is thrown. */
export function createCatalogueClient({ catalogue, personToken }: CityTarget): CatalogueClient {
  async function send<T>(method: string, path: string, person?: Person, body?: unknown): Promise<T> {
    const headers = new Headers({ Accept: 'application/json' });
    if (person) headers.set('Authorization', `Bearer ${await personToken(person)}`);
    if (body !== undefined) headers.set('Content-Type', 'application/json');
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const response = await catalogue(`/catalogue/v1/${path}`, init);
    if (!response.ok) throw await toError(`${method} ${path}`, response);
    const text = await response.text();
    return text === '' ? (undefined as T) : JSON.parse(text);
  }

  async function list<T>(path: string, person: Person): Promise<T[]> {
    const found: T[] = [];
    let cursor: string | null = null;
    do {
      const next: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const joint = path.includes('?') ? '&' : '?';
      const page: Page<T> = await send('GET', `${path}${joint}limit=100${next}`, person);
      found.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    return found;
  }

  return {
    get: (path) => send('GET', path),
    post: (path, person, body) => send('POST', path, person, body),
    list,
  };
}
