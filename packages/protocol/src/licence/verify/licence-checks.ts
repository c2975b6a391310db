import { checkBounds } from './checks/v00-bounds.ts';
import { checkKeyBindingPresence } from './checks/v01-key-binding-presence.ts';
import { checkHeader } from './checks/v02-header.ts';
import { checkAuthority } from './checks/v03-authority.ts';
import { checkKey } from './checks/v04-key.ts';
import { checkIssuerSignature } from './checks/v05-signature.ts';
import { checkHashAlgorithm } from './checks/v06-hash-algorithm.ts';
import { checkDisclosures } from './checks/v07-disclosures.ts';
import { checkDigests } from './checks/v08-digests.ts';
import { checkClaimForms } from './checks/v09-claims.ts';
import { checkType } from './checks/v10-type.ts';
import { checkStatusSource } from './checks/v11-status-source.ts';
import { checkStatusToken } from './checks/v12-status-token.ts';
import { checkStatusIndex } from './checks/v13-status-index.ts';
import { checkStatusValue } from './checks/v14-status-value.ts';
import { checkKeyBinding } from './checks/v15-key-binding.ts';
import { checkQuery } from './checks/v16-query.ts';
import { checkBusiness } from './checks/v17-business.ts';
import type { LicenceCheck } from './licence-check.ts';

/**
 * What is checked, in the order in which it is. Key binding comes before the status, so that a stolen licence
 * without its key cannot make us open connections. V18, the receipt, is added by whoever answers.
 */
export const licenceChecks: readonly LicenceCheck[] = [
  checkBounds,
  checkKeyBindingPresence,
  checkHeader,
  checkAuthority,
  checkKey,
  checkIssuerSignature,
  checkHashAlgorithm,
  checkDisclosures,
  checkDigests,
  checkClaimForms,
  checkType,
  checkKeyBinding,
  checkQuery,
  checkStatusSource,
  checkStatusToken,
  checkStatusIndex,
  checkStatusValue,
  checkBusiness,
];
