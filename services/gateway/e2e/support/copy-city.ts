import { cp } from 'node:fs/promises';
import { inject } from 'vitest';
import { makeFolder } from './embedded-gateway.ts';
import type { PreparedCity } from './prepare-city.ts';

/** A data directory of one's own: a gateway has the city at once, and keeps the issuer under another port. */
export async function copyCity(): Promise<PreparedCity> {
  const { dataDir, accounts } = inject('preparedCity');
  const folder = await makeFolder();
  await cp(dataDir, folder, { recursive: true });
  return { dataDir: folder, accounts };
}
