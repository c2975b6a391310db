import { createTemporaryDatabase } from '@shuqiao/storage/testing/temporary-database';
import { onTestFinished } from 'vitest';

/** A SQLite database of the running test's own. */
export async function freshUrl(): Promise<string> {
  const { url, remove } = await createTemporaryDatabase('sqlite', '');
  onTestFinished(remove);
  return url;
}
