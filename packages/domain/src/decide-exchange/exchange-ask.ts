import type { DirectoryIndex, IndexedContract, IndexedGrant, IndexedResource } from '../directory-index.ts';

/** What an authenticated query claims and asks for. */
export interface ExchangeAsk {
  /** The request's `iss`. */
  system: string;
  resource: string;
  contract: string;
  grant: string;
  purpose: string;
  legalBasis: string;
  caseId?: string | undefined;
  consent?: string | undefined;
  subjectHash?: string | undefined;
  /** Items asked for in the body; undefined means all granted ones. */
  items?: readonly unknown[] | undefined;
  /** Members of the body that filter. */
  filters: readonly string[];
}

/** An ask whose resource, contract and grant have been found. */
export interface GrantedAsk {
  index: DirectoryIndex;
  ask: ExchangeAsk;
  resource: IndexedResource;
  contract: IndexedContract;
  grant: IndexedGrant;
}
