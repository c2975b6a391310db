import type { Caller } from '@shuqiao/http/signed/caller';
import type { Refused } from '@shuqiao/http/signed/outcome';
import type { ExchangeDeps } from '../../deps.ts';
import type { DecidedQuery } from './decide-query.ts';
import type { FoundRecords } from './found-records.ts';

/** Where an allowed query is answered from. */
export interface RecordSource {
  /** What only stored cases and consents can tell (SQX-R64). */
  checkGrounds(
    caller: Caller<'query'>,
    decided: DecidedQuery,
    deps: ExchangeDeps,
  ): Promise<Refused | undefined>;
  find(caller: Caller<'query'>, decided: DecidedQuery, deps: ExchangeDeps): Promise<FoundRecords>;
  /** USCC of the department whose records are read; null where nobody's are. */
  providerOf(decided: DecidedQuery): string | null;
}
