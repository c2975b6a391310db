import { spliceReceiptLog } from '@shuqiao/protocol/licence/receipt/receipt-text';
import { signReceipt } from '@shuqiao/protocol/licence/receipt/sign-receipt';
import type { LicenceVerificationAnswer } from '@shuqiao/schemas/types/licence-verification-answer';
import type { LicenceVerificationAsk } from '@shuqiao/schemas/types/licence-verification-ask';
import type { Hono } from 'hono';
import type { LicenceDeps } from '../deps.ts';
import type { Acting } from '../gate/acting.ts';
import { departmentOperation } from '../gate/department-operation.ts';
import type { LicenceEnv } from '../licence-env.ts';
import { recordVerifications } from './record-verifications.ts';
import { toVerificationAnswer } from './to-answer.ts';
import { verifierRoles } from './verifier-roles.ts';
import { verifyForDepartment } from './verify-for-department.ts';

/** LIC-R6: 200 with the outcome; a problem only where the call itself is refused. */
export function verifyLicence(app: Hono<LicenceEnv>, deps: LicenceDeps): void {
  const operation = {
    path: '/licence/v1/verifications',
    schema: 'licence-verification-ask',
    roles: verifierRoles,
  };
  departmentOperation<LicenceVerificationAsk>(app, operation, deps, async (acting, body) => ({
    status: 200,
    body: await answerVerification(deps, acting, body),
  }));
}

/** On record first, then signed, then told (LIC-Q3). */
export async function answerVerification(
  deps: LicenceDeps,
  acting: Acting,
  body: LicenceVerificationAsk,
): Promise<LicenceVerificationAnswer> {
  const verified = await verifyForDepartment(deps, acting, body);
  const [recorded] = await recordVerifications(deps, acting, [verified]);
  if (!recorded) throw new Error('a verification was not recorded');
  const { claimsText, log, salt, verification } = recorded;
  const receipt = await signReceipt(spliceReceiptLog(claimsText, log), deps.receiptSigner);
  const { origin, index, leaf } = log;
  return { verification: toVerificationAnswer(verification), receipt, salt, log: { origin, index, leaf } };
}
