import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createFile } from '@shuqiao/http/write-file-durably';

/** Told when the configuration names another issuer than the one that has signed so far. */
export class IssuerChangedError extends Error {
  constructor(kept: string) {
    super(
      `此数据目录属于签发者 ${kept}，其留痕与密钥均以此命名，不能更换。\n` +
        `This data directory belongs to the issuer ${kept}; its evidence and keys carry that name. ` +
        'Leave SHUQIAO_ISSUER unset, or use another SHUQIAO_DATA_DIR.',
    );
    this.name = 'IssuerChangedError';
  }
}

async function findKept(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * The gateway's issuer id, fixed with the first start: it stands in every token and in the origin of the evidence
 * log (EVL-R20), so that another port or host name later must not change it.
 */
export async function keepIssuer(
  dataDir: string,
  configured: string | undefined,
  baseUrl: string,
): Promise<string> {
  const path = join(dataDir, 'issuer');
  const kept = await findKept(path);
  if (kept === undefined) {
    await createFile(path, `${configured ?? baseUrl}\n`);
    return keepIssuer(dataDir, configured, baseUrl);
  }
  if (configured !== undefined && configured !== kept) throw new IssuerChangedError(kept);
  return kept;
}
