import type { FindAddress } from '@shuqiao/http/client-address';
import type { DirectoryHolder } from '@shuqiao/http/directory/directory-holder';
import type { FailureLimiter } from '@shuqiao/http/failure-limiter';
import type { VerifyPerson } from '@shuqiao/http/identity';
import type { Log } from '@shuqiao/http/log';
import type { IsService } from '@shuqiao/http/service-identity';
import type { LicenceSigner } from '@shuqiao/protocol/licence/crypto/crypto-port';
import type { StatusSource } from '@shuqiao/protocol/licence/status-list/status-source';
import type { RegisterSource } from '@shuqiao/protocol/licence/verify/register-source';
import type { Store } from '@shuqiao/storage/store';
import type { Evidence } from './evidence/evidence.ts';
import type { GateDeps } from './gate/department-operation.ts';
import type { FindCase } from './registers/find-case.ts';
import type { TrustHolder } from './trust/trust-holder.ts';

export interface LicenceDeps extends GateDeps {
  /** Gateway issuer id: the beginning of every `iss` and status list uri. */
  readonly issuer: string;
  /** Public base URL without a trailing slash. */
  readonly origin: string;
  readonly store: Store;
  readonly clock: () => number;
  /** Fresh UUIDs of version 7. */
  readonly newId: () => string;
  readonly directory: DirectoryHolder;
  readonly evidence: Evidence;
  /** Puts what stands in the outbox on record now. Throws the problem `log_down` when that cannot be done. */
  readonly drainOutbox: () => Promise<void>;
  /** Publishes the status lists that have changed now, instead of within a second. */
  readonly publishLists: () => Promise<void>;
  readonly trust: TrustHolder;
  /** Signs for an issuing department; its public half is in the trust document. */
  readonly signerOf: (department: string) => Promise<LicenceSigner>;
  /** The gateway's own signer: receipts. */
  readonly receiptSigner: LicenceSigner;
  /** Own lists as published, and those of outside issuers. */
  readonly status: StatusSource;
  readonly register: RegisterSource;
  readonly findCase: FindCase;
  /** Pseudonym of a holder for counting and evidence: HMAC with a key of this gateway. */
  readonly hashHolder: (holderCode: string) => string;
  readonly failures: FailureLimiter;
  readonly findAddress: FindAddress;
  readonly verifyPerson: VerifyPerson;
  readonly isService: IsService;
  readonly log: Log;
}
