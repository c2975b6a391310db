import type { FindAddress } from '@shuqiao/http/client-address';
import type { ClockGuard } from '@shuqiao/http/clock-guard';
import type { DirectoryHolder } from '@shuqiao/http/directory/directory-holder';
import type { FailureLimiter } from '@shuqiao/http/failure-limiter';
import type { VerifyPerson } from '@shuqiao/http/identity';
import type { Log } from '@shuqiao/http/log';
import type { IsService } from '@shuqiao/http/service-identity';
import type { Nonces } from '@shuqiao/http/signed/nonces';
import type { Telemetry } from '@shuqiao/http/telemetry';
import type { SignText } from '@shuqiao/protocol/sqx/sign';
import type { HostedRecords } from '@shuqiao/storage/exchange/hosted-records';
import type { Store } from '@shuqiao/storage/store';
import type { GroupCommit } from './evidence/group-commit.ts';
import type { DeliverDeps } from './operations/deliver/deliver-deps.ts';
import type { KeptAnswers } from './operations/idem/kept-answers.ts';
import type { GatewayKey } from './routes/read-gateway-keys.ts';

export interface ExchangeDeps {
  /** Gateway issuer id: `aud` of requests, `iss` of answers. */
  issuer: string;
  /** Public base URL of the exchange, without trailing slash (SQX-R27). */
  baseUrl: string;
  /** Origin line of the evidence log (EVL-R20). */
  logOrigin: string;
  store: Store;
  hosted: HostedRecords;
  directory: DirectoryHolder;
  committer: GroupCommit;
  /** False when promises cannot be kept: then nothing is exchanged (EVL-R17). */
  isLogUsable: () => boolean;
  signResponse: SignText;
  /** Fresh UUIDs of version 7. */
  newId: () => string;
  clock: () => number;
  clockGuard: ClockGuard;
  nonces: Nonces;
  keptAnswers: KeptAnswers;
  failures: FailureLimiter;
  /** Whom failures before authentication are counted against. */
  findAddress: FindAddress;
  /** Counts a refusal before authentication, by code (EVL-R13). */
  countAnonymousRefusal: (code: string) => void;
  isBlocked: (kid: string) => boolean;
  subjectMasterKey: Uint8Array;
  limits: ExchangeLimits;
  delivery: DeliverDeps;
  verifyPerson: VerifyPerson;
  isService: IsService;
  gatewayKeys: readonly GatewayKey[];
  log: Log;
  telemetry: Telemetry;
}

export interface ExchangeLimits {
  /** Requests being worked on at the same time (SQX-R131). */
  maxInFlight: number;
  /** Waiting for one commit of the evidence log (SQX-R124). */
  commitTimeoutMs: number;
  /** Per address, before authentication (SQX-R17). */
  anonymousFailuresPerMinute: number;
  deliveryMaxBytes: number;
  deliveryLineMaxBytes: number;
}
