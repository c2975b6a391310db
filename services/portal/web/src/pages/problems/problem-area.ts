import { applicationCodes } from '@shuqiao/http/problem-codes/application-codes';
import { catalogueCodes } from '@shuqiao/http/problem-codes/catalogue-codes';
import { identityCodes } from '@shuqiao/http/problem-codes/identity-codes';
import { keyCodes } from '@shuqiao/http/problem-codes/key-codes';
import { portalCodes } from '@shuqiao/http/problem-codes/portal-codes';
import { requestCodes } from '@shuqiao/http/problem-codes/request-codes';
import { sandboxCodes } from '@shuqiao/http/problem-codes/sandbox-codes';
import { claimCodes } from '@shuqiao/protocol/sqx/codes/claim-codes';
import { decisionCodes } from '@shuqiao/protocol/sqx/codes/decision-codes';
import { deliveryCodes } from '@shuqiao/protocol/sqx/codes/delivery-codes';
import { outageCodes } from '@shuqiao/protocol/sqx/codes/outage-codes';
import { strangerCodes } from '@shuqiao/protocol/sqx/codes/stranger-codes';

/** In the order in which a developer meets them. */
export const problemAreas = [
  'token',
  'claims',
  'decision',
  'delivery',
  'outage',
  'application',
  'catalogue',
  'keys',
  'sandbox',
  'accounts',
  'request',
] as const;

export type ProblemArea = (typeof problemAreas)[number];

const catalogues: readonly (readonly [ProblemArea, object])[] = [
  ['token', strangerCodes],
  ['claims', claimCodes],
  ['decision', decisionCodes],
  ['delivery', deliveryCodes],
  ['outage', outageCodes],
  ['application', applicationCodes],
  ['catalogue', catalogueCodes],
  ['keys', keyCodes],
  ['sandbox', sandboxCodes],
  ['accounts', identityCodes],
  ['accounts', portalCodes],
  ['request', requestCodes],
];

/** Where a code belongs; what is in none of the catalogues concerns the request as such. */
export function toProblemArea(code: string): ProblemArea {
  return catalogues.find(([, codes]) => Object.hasOwn(codes, code))?.[0] ?? 'request';
}
