import { compileApiCheck } from '@shuqiao/http/api-validator';
import { Problem } from '@shuqiao/http/problem';
import type { Timers } from '@shuqiao/http/timers';
import { readStrictJson } from '@shuqiao/protocol/sqx/strict-json-text';
import type { LicenceVerificationAsk } from '@shuqiao/schemas/types/licence-verification-ask';
import type { DepartmentVerification } from '../verify-for-department.ts';
import type { RowText } from './split-rows.ts';

export type VerifyRow = (ask: LicenceVerificationAsk) => Promise<DepartmentVerification>;

/** Why a row was not taken: a problem of that row, not of the batch. */
export interface RowProblem {
  readonly problem: Problem;
}

interface RowTime {
  readonly timeoutMs: number;
  readonly timers: Timers;
}

const MAX_DEPTH = 4;

/** One row, in its time. What fails on our side is not the row's: it is thrown. */
export function rowVerifier(verify: VerifyRow, time: RowTime) {
  const check = compileApiCheck('licence-verification-ask');

  function readAsk(row: RowText): LicenceVerificationAsk {
    if ('flaw' in row) {
      throw row.flaw === 'utf8'
        ? new Problem('body_malformed', { reason: 'utf8' })
        : new Problem('body_too_large');
    }
    const read = readStrictJson(row.text, MAX_DEPTH);
    if ('flaw' in read) throw new Problem('body_malformed', { reason: read.flaw.kind });
    const errors = check(read.value);
    if (errors.length > 0) throw new Problem('body_invalid', { errors });
    return read.value as LicenceVerificationAsk;
  }

  return async function verifyRow(row: RowText): Promise<DepartmentVerification | RowProblem> {
    try {
      return await inTime(verify(readAsk(row)), time);
    } catch (error) {
      if (error instanceof Problem) return { problem: error };
      throw error;
    }
  };
}

function inTime<T>(verifying: Promise<T>, { timeoutMs, timers }: RowTime): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = timers.after(timeoutMs, () => reject(new Problem('verification_timeout')));
    verifying.then(resolve, reject).finally(cancel);
  });
}
