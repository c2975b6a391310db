import { encodeBase64Url } from '../base64.ts';
import { toUtf8 } from '../bytes.ts';
import { CannotCheck } from '../cannot-check.ts';
import type { EvidenceRecord } from '../evidence-record.ts';
import { findEntry } from '../find-entry.ts';
import { sha256 } from '../sha256.ts';
import type { Check, FetchRecord } from './check.ts';
import { checkCommitment } from './check-commitment.ts';

/** The answer names the request that it answers, and that request is in the log with the same bytes (SQX-R100). */
export const checkExchange: Check = async (record, fetchRecord) => {
  const entry = findEntry(record.entry);
  if (entry?.t !== 'response') return undefined;
  const request = await reach(entry.r, fetchRecord);
  const seen = { request: String(entry.r) };
  if (findEntry(request.entry)?.t !== 'request.accepted') return { holds: false, seen };
  if (record.message === null || request.message === null) throw new CannotCheck('link_erased');
  const named = readRequestHash(record.message);
  const computed = encodeBase64Url(await sha256(toUtf8(request.message)));
  const committed = await checkCommitment(request, fetchRecord);
  return {
    holds: named === computed && committed?.holds === true,
    seen: { ...seen, computed, named: named ?? '–' },
  };
};

async function reach(index: number, fetchRecord: FetchRecord): Promise<EvidenceRecord> {
  try {
    return await fetchRecord(index);
  } catch (cause) {
    throw Object.assign(new CannotCheck('link_unreachable'), { cause });
  }
}

function readRequestHash(message: string): string | undefined {
  try {
    const claims: unknown = JSON.parse(message);
    const hash = typeof claims === 'object' && claims !== null && 'req_hash' in claims && claims.req_hash;
    return typeof hash === 'string' ? hash : undefined;
  } catch {
    return undefined;
  }
}
