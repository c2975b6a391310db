import type { ClientOptions } from './client-options.ts';
import { toPathCode } from './to-path-code.ts';

/** What a request needs to know of a contract. */
export interface KnownContract {
  readonly id: string;
  /** Query item that names the data subject, or null. */
  readonly subject: string | null;
}

interface ListedContract {
  id: string;
  state: string;
  document?: { 'x-subject'?: string | null };
}

const CATALOGUE_LIMIT_MS = 2_000;

export type FindContract = (resource: string, id?: string) => Promise<KnownContract>;

/**
 * The newest active contract by the open catalogue, asked once per resource; a wrong answer can only cause a
 * refusal. Where the catalogue is silent, because it is down or the resource is not shown to everybody, the first
 * version is named: the exchange must go on, and a refusal (`contract_unknown`) lists the active ones.
 */
export function createContractFinder(options: ClientOptions): FindContract {
  const { baseUrl, subjectKey, fetch = globalThis.fetch } = options;
  const listed = new Map<string, Promise<ListedContract[]>>();

  function list(resource: string): Promise<ListedContract[]> {
    const known = listed.get(resource);
    if (known) return known;
    const fetched = fetchContracts(baseUrl, resource, fetch);
    listed.set(resource, fetched);
    fetched.catch(() => listed.delete(resource));
    return fetched;
  }

  return async (resource, id) => {
    if (id !== undefined && subjectKey === undefined) return { id, subject: null };
    const contracts = await list(resource).catch(() => []);
    const found = contracts.find((contract) => (id ? contract.id === id : contract.state === 'active'));
    if (found) return { id: found.id, subject: found.document?.['x-subject'] ?? null };
    return { id: id ?? `urn:shuqiao:contract:${toPathCode(resource)}@1.0.0`, subject: null };
  };
}

async function fetchContracts(baseUrl: string, resource: string, fetch: typeof globalThis.fetch) {
  const url = `${baseUrl}/catalogue/v1/resources/${toPathCode(resource)}/contracts`;
  const response = await fetch(url, { signal: AbortSignal.timeout(CATALOGUE_LIMIT_MS) });
  if (response.status === 404) return [];
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return ((await response.json()) as { items: ListedContract[] }).items;
}
