import { applicationCodes } from './problem-codes/application-codes.ts';
import { catalogueCodes } from './problem-codes/catalogue-codes.ts';
import { identityCodes } from './problem-codes/identity-codes.ts';
import { keyCodes } from './problem-codes/key-codes.ts';
import { licenceCodes } from './problem-codes/licence-codes.ts';
import { portalCodes } from './problem-codes/portal-codes.ts';
import { requestCodes } from './problem-codes/request-codes.ts';
import { sandboxCodes } from './problem-codes/sandbox-codes.ts';

/** The closed catalogue of codes that SQX-1 does not define; codes are never renamed or reused. */
export const httpCodes = {
  ...requestCodes,
  ...identityCodes,
  ...catalogueCodes,
  ...applicationCodes,
  ...keyCodes,
  ...sandboxCodes,
  ...portalCodes,
  ...licenceCodes,
} as const;

export type HttpCode = keyof typeof httpCodes;
