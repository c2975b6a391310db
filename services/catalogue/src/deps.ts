import type { Clock } from '@shuqiao/http/clock';
import type { VerifyPerson } from '@shuqiao/http/identity';
import type { Log } from '@shuqiao/http/log';
import type { IsService } from '@shuqiao/http/service-identity';
import type { Telemetry } from '@shuqiao/http/telemetry';
import type { Store } from '@shuqiao/storage/store';
import type { Visibility } from './access/visibility.ts';
import type { DirectoryPublisher } from './directory/directory-publisher.ts';

export interface CatalogueDeps {
  readonly store: Store;
  readonly directory: DirectoryPublisher;
  readonly visibility: Visibility;
  readonly verifyPerson: VerifyPerson;
  readonly isService: IsService;
  /** Gateway issuer id, the audience of key proofs. */
  readonly issuer: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly telemetry: Telemetry;
}
