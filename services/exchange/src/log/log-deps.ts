import type { VerifyPerson } from '@shuqiao/http/identity';
import type { IsService } from '@shuqiao/http/service-identity';
import type { Store } from '@shuqiao/storage/store';

/** What reading the evidence log needs. */
export interface LogDeps {
  store: Store;
  origin: string;
  /** Verifier key of the log (EVL-R20). */
  vkey: string;
  /** Tag of a department in this log. */
  tagOf(department: string): string;
  /** Publishes what is durable now. */
  publish(): Promise<void>;
  isService: IsService;
  verifyPerson: VerifyPerson;
}
