import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = resolve(here, '../../../..');

const imports = /^\s*(?:import|export)\s(?!type\s)(?:[^'";]*?\sfrom\s)?'([^']+)'/gm;
const dynamicImports = /\bimport\(\s*['"]([^'"]+)['"]/g;

function listSources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/(?:^|\/)(?:node_modules|dist)\//.test(name))
    .map((name) => join(folder, name));
}

function listImports(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(imports), ...text.matchAll(dynamicImports)].map(([, specifier = '']) => specifier);
}

const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.includes('/testing/');

/** The file and all that it imports by path, at run time. */
function listReached(file: string, reached = new Set<string>()): Set<string> {
  if (reached.has(file)) return reached;
  reached.add(file);
  for (const specifier of listImports(file)) {
    if (specifier.startsWith('.')) listReached(resolve(dirname(file), specifier), reached);
  }
  return reached;
}

describe('what verifies a licence runs in a browser too', () => {
  const port = join(here, 'crypto/node-crypto.ts');
  /** An auditor's command line checks leaves and proofs of the evidence log with it. */
  const bundles = join(here, 'receipt/verify-receipt-bundle.ts');
  const sources = listSources(here).filter((file) => !isTest(file) && file !== port && file !== bundles);

  test.each(sources.map((file) => [relative(here, file), file]))(
    '%s reaches nothing of Node',
    (_name, file) => {
      for (const source of listReached(file)) {
        const where = relative(root, source);
        expect(
          listImports(source).filter((specifier) => specifier.startsWith('node:')),
          where,
        ).toEqual([]);
        expect(/\bBuffer\b/.test(readFileSync(source, 'utf8')), `${where} names Buffer`).toBe(false);
      }
    },
  );

  test('the search would find it', () => {
    expect([...listReached(port)].flatMap(listImports)).toEqual(
      expect.arrayContaining(['node:crypto', 'node:zlib']),
    );
  });
});

describe('LIC-L3: the oracle is not shipped', () => {
  const folders = ['packages', 'services'].flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => join(root, parent, name)),
  );
  const sources = folders.flatMap(listSources);
  const importsOf = (files: readonly string[]) => files.flatMap((file) => listImports(file));

  test('no source but tests imports it, or imports what is for tests', () => {
    const shipped = sources.filter((file) => !isTest(file) && /\/(?:src|web)\//.test(file));
    expect(shipped.length).toBeGreaterThan(500);
    const foreign = importsOf(shipped).filter((specifier) => /@sd-jwt|\/testing\//.test(specifier));
    expect(foreign).toEqual([]);
  });

  test('the search would find it', () => {
    expect(importsOf(sources)).toContain('@sd-jwt/core');
  });

  test('no package depends on it to run', () => {
    for (const folder of folders) {
      const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      expect(Object.keys(dependencies).filter((name) => name.startsWith('@sd-jwt'))).toEqual([]);
    }
  });
});
