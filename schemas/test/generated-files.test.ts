import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { toContractDocument } from '../generate/contract-document.ts';
import { findDrift } from '../generate/find-drift.ts';
import { generateFiles, handWritten, outputDirectories } from '../generate/generate-files.ts';
import { readCatalogue, readResourceKeys } from '../generate/read-catalogue.ts';

test('the committed files are what their sources give, and none is left over', async () => {
  const root = fileURLToPath(new URL('../', import.meta.url));
  const drift = await findDrift(root, outputDirectories, await generateFiles(), handWritten);
  expect(drift).toEqual({ changed: [], orphans: [] });
});

test('a changed, a missing and a left-over file are each named', async () => {
  const root = await mkdtemp(join(tmpdir(), 'shuqiao-drift-'));
  onTestFinished(() => rm(root, { recursive: true }));
  await mkdir(join(root, 'src/seeds'), { recursive: true });
  await writeFile(join(root, 'src/same.ts'), 'same');
  await writeFile(join(root, 'src/changed.ts'), 'by hand');
  await writeFile(join(root, 'src/seeds/left.ts'), '');
  await writeFile(join(root, 'src/own.ts'), '');
  const files = new Map(['same', 'changed', 'missing'].map((name) => [`src/${name}.ts`, name]));

  const drift = await findDrift(root, ['src'], files, ['src/own.ts']);
  expect(drift).toEqual({ changed: ['src/changed.ts', 'src/missing.ts'], orphans: ['src/seeds/left.ts'] });
});

test.each([
  [{ key: ['JZDZ'] }, 'key item JZDZ is not required'],
  [{ key: [] }, 'a shared resource needs a key'],
  [{ lookup: ['TYSHXYDM'] }, 'lookup item TYSHXYDM does not exist'],
  [{ formats: { XB: 'gb-month' } }, 'item XB does not exist'],
  [{ subject: 'XM' }, 'subject XM is not a lookup item'],
  [{ subject: 'JZZBH' }, 'subject is not an identifier'],
])('the decision %j on a resource is refused: %s', async (change, reason) => {
  const [catalogue, keys] = await Promise.all([readCatalogue(), readResourceKeys()]);
  const resource = catalogue.resources.find(({ code }) => code === '101001/000003');
  const key = keys['101001/000003'];
  if (!resource || !key) throw new Error('101001/000003 is gone from the catalogue');
  expect(() => toContractDocument(resource, { ...key, ...change }, catalogue)).toThrow(
    `resource-keys.json 101001/000003: ${reason}`,
  );
});
