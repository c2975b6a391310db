import { access, constants, readFile } from 'node:fs/promises';
import { UsageError } from './usage-error.ts';

/** A file that the person named. @throws UsageError */
export async function readNamedFile(path: string): Promise<string> {
  await checkReadable(path);
  return readFile(path, 'utf8');
}

/** For files too large to be read at once. @throws UsageError */
export async function checkReadable(path: string): Promise<void> {
  await access(path, constants.R_OK).catch((cause: unknown) => {
    throw new UsageError({ zh: `无法读取文件 ${path}`, en: `Cannot read ${path}` }, checkPath, { cause });
  });
}

/** @throws UsageError */
export async function readJsonFile(path: string): Promise<unknown> {
  return parseGivenJson(await readNamedFile(path), path);
}

/** @throws UsageError */
export function parseGivenJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UsageError({ zh: `${name} 不是合格的 JSON`, en: `${name} is not JSON` }, undefined, { cause });
  }
}

/** Undefined where there is no such file. */
export async function findFile(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
}

const checkPath = { zh: '请核对路径和读取权限', en: 'Check the path and who may read it' };
