import { compileApiCheck } from '@shuqiao/http/api-validator';
import type { Fetch } from '@shuqiao/http/fetch';
import { Problem } from '@shuqiao/http/problem';
import { readJsonAnswer } from '@shuqiao/http/read-json-answer';
import type { EvidencePage } from '@shuqiao/schemas/types/evidence-page';

/** Small, so that verifying a page does not hold up the other services of the process. */
const PAGE_ENTRIES = 250;
const PAGE_MAX_BYTES = 16_777_216;

const checkPage = compileApiCheck('evidence-page');

/** The page that begins with the last of `readCount` entries read, or at the beginning of the log. */
export async function fetchPage(
  exchange: Fetch,
  readCount: number,
  signal: AbortSignal,
): Promise<EvidencePage> {
  const after = readCount < 2 ? '' : `after=${readCount - 2}&`;
  const answer = await exchange(`/exchange/v1/evidence?${after}limit=${PAGE_ENTRIES}`, { signal });
  const page = await readJsonAnswer<EvidencePage>(answer, PAGE_MAX_BYTES);
  if (checkPage(page).length > 0) {
    throw new Problem('dependency_unavailable', { reason: 'answer_malformed' });
  }
  return page;
}
