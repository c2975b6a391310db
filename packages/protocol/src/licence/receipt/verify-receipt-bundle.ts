import { type AuditFinding, toVerdict } from '../../audit/audit-finding.ts';
import { checkCommitment } from '../../audit/check-commitment.ts';
import { checkPlace, checkPromise } from '../../audit/check-promise.ts';
import { toProofFindings } from '../../audit/check-proof.ts';
import { toDisproven, toProven, toUndecided } from '../../audit/receipt-findings.ts';
import type { ReceiptTrust } from '../../audit/receipt-trust.ts';
import type { ReceiptReport } from '../../audit/verify-receipt.ts';
import { findEntry } from '../../evidence/entry.ts';
import { createLogPolicy, type LogPolicy } from '../../evidence/policy.ts';
import { hashLeaf } from '../../evidence/tree-hash.ts';
import { verifyTlogProof } from '../../evidence/verify-tlog-proof.ts';
import { isAlgorithm } from '../../sqx/algorithms.ts';
import { nodeLicenceCrypto } from '../crypto/node-crypto.ts';
import type { PinnedKey, TrustAnchor } from '../trust/trust-token.ts';
import { isLicenceReceiptBundle, type LicenceReceiptBundle } from './licence-receipt-bundle.ts';
import type { ReceiptClaims } from './receipt-claims.ts';
import { type ReceiptFault, verifyReceipt } from './verify-receipt.ts';

type BundleTrust = Omit<ReceiptTrust, 'requesterKeys'>;

/**
 * LIC-Q3 with EVL-R71, EVL-R75: receipt, leaf and proof without network or clock. Answers whatever it is given;
 * throws only where the trusted keys themselves cannot be read.
 */
export async function verifyReceiptBundle(bundle: unknown, trust: BundleTrust): Promise<ReceiptReport> {
  const { logKeys, witnesses = [], quorum = 0 } = trust;
  const policy = createLogPolicy({ logs: logKeys, witnesses, quorum });
  const findings = isLicenceReceiptBundle(bundle)
    ? await listFindings(bundle, trust, policy)
    : [toDisproven('receipt_malformed')];
  return { verdict: toVerdict(findings), findings };
}

async function listFindings(
  bundle: LicenceReceiptBundle,
  trust: BundleTrust,
  policy: LogPolicy,
): Promise<AuditFinding[]> {
  const read = await verifyReceipt(bundle.receipt, toAnchor(trust), nodeLicenceCrypto);
  if ('code' in read) return [toFaultFinding(read.code)];
  return [toSigned(read.claims), ...checkLogged(read.claims, bundle, policy)];
}

/** Keys without a name or of an algorithm that is not ours cannot have signed a receipt. */
function toAnchor({ issuer, gatewayKeys }: BundleTrust): TrustAnchor {
  const keys: PinnedKey[] = [];
  for (const jwk of gatewayKeys) {
    if (jwk.kid !== undefined && isAlgorithm(jwk.alg))
      keys.push({ ...jwk, kid: jwk.kid, alg: jwk.alg } as PinnedKey);
  }
  return { issuer, keys };
}

function toFaultFinding(code: ReceiptFault): AuditFinding {
  switch (code) {
    case 'key_not_pinned':
      return toUndecided('gateway_key_unknown');
    case 'issuer':
      return toDisproven('issuer_mismatch');
    case 'signature':
      return toDisproven('response_signature');
    case 'log_missing':
      return toDisproven('promise_mismatch');
    default:
      return toDisproven('response_malformed');
  }
}

function toSigned({ iss, jti, outcome }: ReceiptClaims): AuditFinding {
  return toProven('answer_signed', {
    zh: `网关 ${iss} 签名确认：核验 ${jti} 的结果为 ${outcome}`,
    en: `Gateway ${iss} signed that the outcome of verification ${jti} was ${outcome}`,
  });
}

function checkLogged(
  receipt: ReceiptClaims,
  bundle: LicenceReceiptBundle,
  policy: LogPolicy,
): AuditFinding[] {
  const claims = { ...receipt };
  const entry = findEntry(bundle.entry);
  if (entry === undefined) return [toDisproven('entry_malformed')];
  if (entry.t !== 'verification') return [toDisproven('outcome_mismatch')];
  const leaf = hashLeaf(bundle.entry);
  const proof = verifyTlogProof(bundle.proof, leaf, policy);
  const misplaced = 'shown' in proof ? checkPlace(claims, proof.shown) : undefined;
  return [
    checkPromise(claims, entry, leaf) ?? checkCommitment(claims, bundle, entry),
    ...(misplaced === undefined ? toProofFindings(proof, entry) : [misplaced]),
  ];
}
