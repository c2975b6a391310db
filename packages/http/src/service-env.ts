import type { HttpBindings } from '@hono/node-server';
import type { ProblemCode } from './problem.ts';

/** What every service app finds in its context; bindings are absent where no HTTP server is in between. */
export interface ServiceEnv {
  Bindings: Partial<HttpBindings>;
  Variables: {
    /** UUID of this request: header X-Request-Id, `instance` of problems, `requestId` of log lines. */
    requestId: string;
    /** Set by whoever answers with a problem without throwing it, so that metrics know the code. */
    problemCode: ProblemCode | undefined;
  };
}
