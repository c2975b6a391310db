import type { IncomingMessage } from 'node:http';
import type { ClaimsOf, Operation } from '@shuqiao/protocol/sqx/operations';
import type { Jws } from '@shuqiao/protocol/sqx/read-jws';
import type { DirectoryView } from '../directory/directory-holder.ts';
import type { KnownSystem } from '../directory/known-system.ts';

/** An authenticated request whose claims have passed steps 16 to 21. */
export interface Caller<O extends Operation = Operation> {
  system: KnownSystem;
  jws: Jws;
  claims: ClaimsOf[O];
  receivedMs: number;
  requestId: string;
  incoming: IncomingMessage;
  view: DirectoryView;
}
