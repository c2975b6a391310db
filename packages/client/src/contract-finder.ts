import type { ClientOptions } from './client-options.ts';
import { toPathCode } from './to-path-code.ts';

/** What a request needs to know of a contract. */
export interface KnownContract {
  readonly id: string;
  /** Query item that names the data subject, or null. */
  readonly subject: string | null;
}

export class ContractUnknown extends Error {
  readonly resource: string;

  constructor(resource: string, cause?: unknown) {
    super(`The catalogue names no contract in force for ${resource}`, { cause });
    this.name = 'ContractUnknown';
    this.resource = resource;
  }
}

interface ListedContract {
  id: string;
  state: string;
  document?: { 'x-subject'?: string | null };
}

export type FindContract = (resource: string, id?: string) => Promise<KnownContract>;

/** Asks the open catalogue once per resource. A wrong answer can only cause a refusal: the gateway decides. */
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
    const contracts = await list(resource);
    const found = contracts.find((contract) => (id ? contract.id === id : contract.state === 'active'));
    if (found) return { id: found.id, subject: found.document?.['x-subject'] ?? null };
    if (id !== undefined) return { id, subject: null };
    throw new ContractUnknown(resource);
  };
}

async function fetchContracts(baseUrl: string, resource: string, fetch: typeof globalThis.fetch) {
  const url = `${baseUrl}/catalogue/v1/resources/${toPathCode(resource)}/contracts`;
  const response = await fetch(url).catch((cause: unknown) => {
    throw new ContractUnknown(resource, cause);
  });
  if (!response.ok) throw new ContractUnknown(resource);
  return ((await response.json()) as { items: ListedContract[] }).items;
}
