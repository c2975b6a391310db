import type { VerifyQuestion } from './read-question.ts';
import type { Judged } from './service-verification.ts';
import type { VerifyAsk, VerifyDeps } from './verify-deps.ts';
import { verifyPresented } from './verify-presented.ts';
import { verifyRegistered } from './verify-registered.ts';

/** By token or by our register: the same three answers. */
export function judge(question: VerifyQuestion, ask: VerifyAsk, deps: VerifyDeps): Promise<Judged> {
  return question.kind === 'presented'
    ? verifyPresented(question.token, ask, deps)
    : verifyRegistered(question, ask, deps);
}
