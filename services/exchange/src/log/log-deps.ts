import type { VerifyPerson } from '@shuqiao/http/identity';
import type { IsService } from '@shuqiao/http/service-identity';
import type { Store } from '@shuqiao/storage/store';
import type { AppendLeaves } from '../leaves/leaf-appender.ts';
import type { RecordView } from '../views/view-recorder.ts';

/** What reading the log by index, tag and proof needs. */
export interface LogReads {
  store: Store;
  origin: string;
  /** Verifier key of the log (EVL-R20). */
  vkey: string;
  /** Tag of a department in this log. */
  tagOf(department: string): string;
  /** Publishes what is durable now. */
  publish(): Promise<void>;
}

/** What showing it to persons and services needs. */
export interface LogDeps extends LogReads {
  /** Codes of all departments of the directory held. */
  listDepartments(): Iterable<string>;
  recordView: RecordView;
  appendLeaves: AppendLeaves;
  isService: IsService;
  verifyPerson: VerifyPerson;
}
