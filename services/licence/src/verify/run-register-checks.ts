import { getCheckText } from '@shuqiao/protocol/licence/verify/check-texts';
import type { FailCode, Words } from '@shuqiao/protocol/licence/verify/fail-texts';
import type { UnknownCode } from '@shuqiao/protocol/licence/verify/unknown-texts';
import { type RegisterCode, registerCheckNames, registerTexts } from './register-texts.ts';
import type { RegisterCheckId, ServiceCheck } from './service-verification.ts';

interface Ground {
  /** What is said instead of the text of the code. */
  readonly detail?: Words;
  readonly source?: string;
  readonly ageSeconds?: number;
}

export type RegisterResult =
  | ({ readonly outcome: 'pass' | 'skipped' } & Ground)
  | ({ readonly outcome: 'fail'; readonly code: FailCode | RegisterCode } & Ground)
  | ({ readonly outcome: 'unknown'; readonly code: UnknownCode | RegisterCode } & Ground);

export interface RegisterCheck {
  readonly id: RegisterCheckId;
  /** Rule ids. */
  readonly source: string;
  run(): RegisterResult | Promise<RegisterResult>;
}

export const passed: RegisterResult = { outcome: 'pass' };
export const notRun: RegisterResult = { outcome: 'skipped' };

/** LIC-R2: the first failure ends the run; what comes after is skipped. */
export async function runRegisterChecks(checks: readonly RegisterCheck[]): Promise<ServiceCheck[]> {
  const entries: ServiceCheck[] = [];
  let failed = false;
  for (const check of checks) {
    const result = failed ? notRun : await check.run();
    if (result.outcome === 'fail') failed = true;
    entries.push(toServiceCheck(check, result));
  }
  return entries;
}

export function toServiceCheck(
  { id, source }: Pick<RegisterCheck, 'id' | 'source'>,
  result: RegisterResult,
): ServiceCheck {
  return {
    id,
    name: registerCheckNames[id],
    outcome: result.outcome,
    code: 'code' in result ? result.code : null,
    detail: result.detail ?? toWords(result),
    source: result.source ?? source,
    age: result.ageSeconds ?? null,
  };
}

function toWords(result: RegisterResult): Words {
  if ('code' in result && isRegisterCode(result.code)) return registerTexts[result.code];
  // What is no code of the register is one of the V checks, of the same outcome.
  return getCheckText(result as Parameters<typeof getCheckText>[0]);
}

const isRegisterCode = (code: string): code is RegisterCode => Object.hasOwn(registerTexts, code);
