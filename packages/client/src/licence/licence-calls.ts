import type { Actor } from '@shuqiao/protocol/sqx/operations';
import type { LicenceActRequest } from '@shuqiao/schemas/types/licence-act';
import type { LicenceActAnswer } from '@shuqiao/schemas/types/licence-act-answer';
import type { LicenceDeskLicence } from '@shuqiao/schemas/types/licence-desk-licence';
import type { LicenceDeskPage } from '@shuqiao/schemas/types/licence-desk-page';
import type { LicenceDeskSearch } from '@shuqiao/schemas/types/licence-desk-search';
import type { LicenceIssue } from '@shuqiao/schemas/types/licence-issue';
import type { LicenceResolution } from '@shuqiao/schemas/types/licence-resolution';
import type { LicenceResolutionRequest } from '@shuqiao/schemas/types/licence-resolution-request';
import type { LicenceTokenRequest } from '@shuqiao/schemas/types/licence-token';
import type { LicenceTokenAnswer } from '@shuqiao/schemas/types/licence-token-answer';
import type { LicenceVerificationAnswer } from '@shuqiao/schemas/types/licence-verification-answer';
import type { LicenceVerificationAsk } from '@shuqiao/schemas/types/licence-verification-ask';
import type { HeldReceipt } from '../held-receipt.ts';

export interface LicenceCallOptions {
  /** Default: as of the client. */
  readonly actor?: Actor;
  /** T: how long the caller will wait (SQX-R127). */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

export interface LicenceQuestion extends Omit<LicenceVerificationAsk, 'asOf'> {
  /** Legal date or RFC 3339 instant: was it valid then? */
  asOf?: string;
}

/** What the gateway answered, and the evidence of the call itself. */
export interface LicenceAnswer<Body> {
  readonly body: Body;
  readonly receipt: HeldReceipt;
}

/**
 * E-licences by SQX-1: signed, answered under the gateway's signature, on record. They throw as the methods of
 * `Client` do. A licence that is not valid is an answer, not a refusal (LIC-R6).
 */
export interface LicenceCalls {
  issue(licence: LicenceIssue, options?: LicenceCallOptions): Promise<LicenceAnswer<LicenceActAnswer>>;
  act(act: LicenceActRequest, options?: LicenceCallOptions): Promise<LicenceAnswer<LicenceActAnswer>>;
  search(query: LicenceDeskSearch, options?: LicenceCallOptions): Promise<LicenceAnswer<LicenceDeskPage>>;
  read(identifier: string, options?: LicenceCallOptions): Promise<LicenceAnswer<LicenceDeskLicence>>;
  /** The credential for the holder. */
  token(
    request: LicenceTokenRequest,
    options?: LicenceCallOptions,
  ): Promise<LicenceAnswer<LicenceTokenAnswer>>;
  verify(
    question: LicenceQuestion,
    options?: LicenceCallOptions,
  ): Promise<LicenceAnswer<LicenceVerificationAnswer>>;
  /** 一证通用: which evidence of a matter is there already. */
  resolve(
    request: LicenceResolutionRequest,
    options?: LicenceCallOptions,
  ): Promise<LicenceAnswer<LicenceResolution>>;
}
