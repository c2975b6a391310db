import { spliceReceiptLog } from '@shuqiao/protocol/licence/receipt/receipt-text';
import { signReceipt } from '@shuqiao/protocol/licence/receipt/sign-receipt';
import type { WalletLicence } from '@shuqiao/schemas/types/licence-wallet-answer';
import type { WalletTransaction } from '@shuqiao/storage/licence/wallet-transaction';
import type { NewLookUp } from '../alarms/record-look-ups.ts';
import { recordVerifications } from '../verify/record-verifications.ts';
import type { Judged, ServiceVerification } from '../verify/service-verification.ts';
import type { CredentialQuery } from './dcql.ts';
import type { WalletDeps } from './wallet-deps.ts';

export interface Presented extends Judged {
  readonly query: CredentialQuery;
}

/** V18: the receipts of one response, put on record together; its holders find it among their look-ups. */
export async function recordPresentations(
  deps: WalletDeps,
  transaction: WalletTransaction,
  presented: readonly Presented[],
): Promise<WalletLicence[]> {
  const { department, terms } = transaction;
  const acting = { department, actor: terms.actor, role: 'clerk', system: null, requestId: transaction.id };
  const verified = presented.map((each) => ({
    verification: each.verification,
    presented: each.presented,
    caseId: terms.caseId,
    lookUp: toLookUp(deps, transaction, each),
  }));
  const recorded = await recordVerifications(deps, acting, verified);
  const signed = recorded.map(async ({ claimsText, log, verification }, at) => ({
    query: presented[at]?.query.id ?? '',
    verification: toShared(verification),
    receipt: await signReceipt(spliceReceiptLog(claimsText, log), deps.receiptSigner),
    log: { ...log },
  }));
  return Promise.all(signed);
}

/** Of what was accepted: nobody's trail is written with a token that anyone could have made. */
function toLookUp(
  { clock, hashHolder }: WalletDeps,
  { department, matter, terms }: WalletTransaction,
  { subject, verification }: Presented,
): NewLookUp | null {
  if (!verification.accepted || !subject?.holderCode) return null;
  const { holderCode, type } = subject;
  return {
    atMs: clock(),
    kind: 'wallet',
    department,
    actor: terms.actor,
    matter,
    caseId: terms.caseId,
    consentId: null,
    holderHash: hashHolder(holderCode),
    holderCode,
    types: [type['x-licenceType']],
    outcome: verification.outcome,
  };
}

/** Nothing is shown of a presentation that is discarded. */
function toShared({ states: _, ...verification }: ServiceVerification): WalletLicence['verification'] {
  const { accepted, checks, shown, policy } = verification;
  return {
    ...verification,
    checks: checks.map((check) => ({ ...check, name: { ...check.name }, detail: { ...check.detail } })),
    policy: { ...policy },
    shown: accepted && shown ? { ...shown, claims: { ...shown.claims } } : null,
    state: null,
    issuers: [],
  };
}
