import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Asset, createAsset } from './asset.ts';

export interface WebBuild {
  readonly indexHtml: string;
  /** By path relative to the build, e.g. "assets/index-Bx3.js": what is not here cannot be asked for. */
  readonly assets: ReadonlyMap<string, Asset>;
}

const INDEX = 'index.html';
const MAX_BYTES = 67_108_864;

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** Hidden folders hold what the build tool keeps for itself. */
const isServed = (file: string): boolean =>
  file !== INDEX && !file.split('/').some((part) => part.startsWith('.'));

async function findIndex(folder: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder, INDEX), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The built pages, read once; undefined when they have not been built. */
export async function loadWebBuild(folder: string): Promise<WebBuild | undefined> {
  const indexHtml = await findIndex(folder);
  if (indexHtml === undefined) return undefined;
  const assets = new Map<string, Asset>();
  let size = 0;
  for (const file of (await listFiles(folder)).filter(isServed)) {
    const bytes = await readFile(join(folder, file));
    size += bytes.length;
    if (size > MAX_BYTES) throw new Error(`the build in ${folder} has more than ${MAX_BYTES} bytes`);
    assets.set(file, createAsset(file, bytes));
  }
  return { indexHtml, assets };
}
