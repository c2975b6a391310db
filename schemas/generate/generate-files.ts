import { readdir, readFile } from 'node:fs/promises';
import type { ContractDocument } from '../src/directory.ts';
import { toContractDocument } from './contract-document.ts';
import { readCatalogue, readResourceKeys } from './read-catalogue.ts';
import { toResourceRecords } from './resource-records.ts';
import type { SchemaDocument } from './schema-document.ts';
import { toTypeFile } from './type-file.ts';

export const outputDirectories = ['resources', 'src'];

export const handWritten = [
  'src/contract-vocabulary.ts',
  'src/is-decimal-multiple.ts',
  'src/licence-vocabulary.ts',
  'src/read-schemas.ts',
];

async function readSchemas(directory: string, prefix: string): Promise<[string, SchemaDocument][]> {
  const names = (await readdir(new URL(`../${directory}/`, import.meta.url))).filter((name) =>
    name.endsWith('.json'),
  );
  const reads = names.sort().map(async (name): Promise<[string, SchemaDocument]> => {
    const text = await readFile(new URL(`../${directory}/${name}`, import.meta.url), 'utf8');
    return [`${prefix}${name.slice(0, -'.json'.length)}`, JSON.parse(text) as SchemaDocument];
  });
  return Promise.all(reads);
}

/** Every hand-written schema by name: those of API bodies, and those of seed files under `seeds/`. */
async function readWrittenSchemas(): Promise<Map<string, SchemaDocument>> {
  return new Map([...(await readSchemas('api', '')), ...(await readSchemas('seeds', 'seeds/'))]);
}

async function toContracts(): Promise<ContractDocument[]> {
  const [catalogue, keys] = await Promise.all([readCatalogue(), readResourceKeys()]);
  const unknown = Object.keys(keys).filter((code) => !catalogue.resources.some((r) => r.code === code));
  if (unknown.length) throw new Error(`resource-keys.json names unknown resources: ${unknown.join(', ')}`);
  return catalogue.resources.map((resource) => {
    const key = keys[resource.code];
    if (!key) throw new Error(`resource-keys.json lacks ${resource.code}`);
    return toContractDocument(resource, key, catalogue);
  });
}

/** Text of every generated file, by its path below schemas/. */
export async function generateFiles(): Promise<Map<string, string>> {
  const [contracts, schemas] = await Promise.all([toContracts(), readWrittenSchemas()]);
  const files = new Map<string, string>();
  for (const document of contracts) {
    const name = document['x-resource'].replace('/', '-');
    files.set(`resources/${name}.json`, `${JSON.stringify(document, null, 2)}\n`);
  }
  for (const name of schemas.keys()) files.set(`src/${name}.ts`, await toTypeFile(schemas, name));
  files.set('src/resource-records.ts', await toResourceRecords(contracts));
  return files;
}
