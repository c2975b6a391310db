import { readFile } from 'node:fs/promises';

export type ItemType = 'C' | 'N' | 'Y' | 'D' | 'T' | 'L' | 'M' | 'G' | 'B' | 'I' | 'F';

export interface CatalogueItem {
  name: string;
  title: string;
  type: ItemType;
  length?: number;
  scale?: number;
  required?: boolean;
  sensitive?: 'personal' | 'sensitive';
  role?: 'request' | 'response';
  standard?: string;
  codeTable?: string;
  share?: 'unconditional' | 'conditional' | 'not_shared';
  note?: string;
}

export interface CatalogueResource {
  code: string;
  name: string;
  summary: string;
  share: 'unconditional' | 'conditional' | 'not_shared';
  items: CatalogueItem[];
}

export interface CodeTable {
  title: string;
  external?: boolean;
  values?: Record<string, string>;
}

export interface Catalogue {
  codeTables: Record<string, CodeTable>;
  resources: CatalogueResource[];
}

/** What a resource's records are found by: a decision of ours that the catalogue does not carry. */
export interface ResourceKey {
  operation?: 'lookup' | 'verification';
  key: string[];
  lookup: string[];
  subject: string | null;
  formats?: Record<string, string>;
  why?: string;
}

export type ResourceKeys = Record<string, ResourceKey>;

async function readJson<T>(url: URL): Promise<T> {
  return JSON.parse(await readFile(url, 'utf8')) as T;
}

export function readCatalogue(): Promise<Catalogue> {
  return readJson(new URL('../../seeds/catalogue.json', import.meta.url));
}

export function readResourceKeys(): Promise<ResourceKeys> {
  return readJson(new URL('../resource-keys.json', import.meta.url));
}
