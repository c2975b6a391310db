import { checkValidity } from '@shuqiao/domain/licence/check-validity';
import type { JsonObject } from '../../sqx/strict-json-text.ts';
import { isClockBehind } from './is-clock-behind.ts';
import { type CheckResult, fail, pass, unknown } from './licence-check.ts';
import type { VerifyContext } from './verify-context.ts';

const CLOCK_SKEW_MS = 10_000;

/** V9, LIC-P4, at the instant asked about; the forms have been checked. */
export function checkTimes(context: VerifyContext, claims: JsonObject): CheckResult {
  const { atMs, historicMs, iatMs = 0 } = context;
  if (isClockBehind(context)) return unknown('clock_wrong');
  // A later credential knows nothing of that day: its place in the list was not even given out then.
  if (historicMs !== null && iatMs > atMs + CLOCK_SKEW_MS) return unknown('issued_later');
  const { exp, nbf = 0, ZZYXQQSRQ, ZZYXQJZRQ } = claims;
  if (Math.max(iatMs, Number(nbf) * 1_000) > atMs + CLOCK_SKEW_MS) return fail('not_yet_valid');
  if (atMs >= Number(exp) * 1_000) return fail('expired');
  const fault = checkValidity(String(ZZYXQQSRQ), ZZYXQJZRQ === undefined ? null : String(ZZYXQJZRQ), atMs);
  return fault ? fail(fault) : pass;
}
