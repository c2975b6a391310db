import { createHash } from 'node:crypto';
import type { Problem } from '@shuqiao/http/problem';
import { getProblemEntry } from '@shuqiao/http/problem';
import type { LogPromise } from '@shuqiao/protocol/sqx/response-claims';
import type { LicenceVerificationLine } from '@shuqiao/schemas/types/licence-verification-line';
import type { LicenceDeps } from '../../deps.ts';
import type { RecordedVerification } from '../record-verifications.ts';
import { findServiceReason } from '../service-verification.ts';
import { toVerificationAnswer } from '../to-answer.ts';
import { type BatchCounts, signBatchReceipt } from './batch-receipt.ts';

type ReceiptDeps = Pick<LicenceDeps, 'clock' | 'issuer' | 'newId' | 'receiptSigner'>;

/** Lines of the answer: numbered, counted, hashed, and the receipt over them all. */
export function batchWriter(deps: ReceiptDeps) {
  const digest = createHash('sha256');
  const counts: BatchCounts = { rows: 0, valid: 0, invalid: 0, indeterminate: 0, refused: 0 };
  let log: { origin: string; first: number; last: number } | undefined;

  function toBytes(line: LicenceVerificationLine): Buffer {
    const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
    digest.update(bytes);
    return bytes;
  }

  function extendLog({ origin, index }: LogPromise): void {
    log = { origin, first: Math.min(log?.first ?? index, index), last: Math.max(log?.last ?? index, index) };
  }

  return {
    counts: counts as Readonly<BatchCounts>,
    writeVerified(recorded: RecordedVerification): Buffer {
      counts.rows += 1;
      counts[recorded.verification.outcome] += 1;
      extendLog(recorded.log);
      return toBytes({ row: counts.rows, ...toLine(recorded) });
    },
    writeProblem(problem: Problem): Buffer {
      counts.rows += 1;
      counts.refused += 1;
      return toBytes({ row: counts.rows, problem: toRowProblem(problem) });
    },
    /** Concerns the batch, not a row. */
    writeNotice: (problem: Problem): Buffer => toBytes({ problem: toRowProblem(problem) }),
    async writeReceipt(complete: boolean): Promise<Buffer> {
      const { issuer, clock, newId, receiptSigner } = deps;
      const iat = Math.floor(clock() / 1_000);
      const claims = { iss: issuer, iat, jti: newId(), h: digest.digest('base64url'), complete, ...counts };
      const receipt = await signBatchReceipt({ ...claims, ...(log && { log }) }, receiptSigner);
      return Buffer.from(`${JSON.stringify({ receipt } satisfies LicenceVerificationLine)}\n`);
    },
  };
}

export type BatchWriter = ReturnType<typeof batchWriter>;

/** Short: the entries of all checks stand in the leaf's message, here is the one that decided. */
function toLine({ verification, salt, log }: RecordedVerification): LicenceVerificationLine {
  const { outcome, accepted, asOf, statusAge, shown, state, issuers } = toVerificationAnswer(verification);
  const reason = findServiceReason(verification);
  const { origin, index, leaf } = log;
  return {
    ...{ outcome, accepted, asOf, statusAge, shown, state },
    reason: reason ? { id: reason.id, code: reason.code, detail: reason.detail } : null,
    ...(issuers.length > 0 && { issuers }),
    salt,
    log: { origin, index, leaf },
  };
}

function toRowProblem({ code, extensions }: Problem): NonNullable<LicenceVerificationLine['problem']> {
  const { title, titleZh } = getProblemEntry(code);
  const { errors } = extensions;
  return { code, title, titleZh, ...(Array.isArray(errors) && { errors }) };
}
