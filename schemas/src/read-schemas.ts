import { readdirSync, readFileSync } from 'node:fs';
import type { ContractDocument } from './directory.ts';
import type { LicenceType } from './licence-type.ts';

/** A JSON Schema document of this package as plain JSON. */
export interface SchemaDocument {
  $id: string;
  title: string;
  [keyword: string]: unknown;
}

function readAll<T>(directory: string): T[] {
  const url = new URL(`../${directory}/`, import.meta.url);
  const names = readdirSync(url).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => JSON.parse(readFileSync(new URL(name, url), 'utf8')) as T);
}

/** Schemas of all API bodies; they refer to each other by `$id`, so add all to one Ajv before compiling any. */
export function readApiSchemas(): SchemaDocument[] {
  return readAll('api');
}

/** Schemas of the seed files; they refer to API schemas. */
export function readSeedSchemas(): SchemaDocument[] {
  return readAll('seeds');
}

/** Version 1.0.0 of the contract of every resource in the catalogue. */
export function readContracts(): ContractDocument[] {
  return readAll('resources');
}

/** Every licence type that the city knows. */
export function readLicenceTypes(): LicenceType[] {
  return readAll('licences');
}
