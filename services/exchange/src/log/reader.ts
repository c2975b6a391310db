import type { Person } from '@shuqiao/http/person';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import { findPerson } from '@shuqiao/http/service-identity';
import type { Context, MiddlewareHandler } from 'hono';
import type { LogDeps } from './log-deps.ts';

export interface ReaderEnv extends ServiceEnv {
  /** Undefined where one of our services reads. */
  Variables: ServiceEnv['Variables'] & { reader: Person | undefined };
}

/** Services and auditors pass (EVL-R26). */
export function requireReader({ isService, verifyPerson }: LogDeps): MiddlewareHandler<ReaderEnv> {
  return async function checkReader(c, next) {
    c.set('reader', await findPerson(c, isService, verifyPerson, 'auditor'));
    await next();
  };
}

/** To be awaited before the answer: a person's reading is durable first, or nothing is shown (EVL-R65). */
export async function recordReading(
  c: Context<ReaderEnv>,
  view: string,
  departments: string[],
  { recordView }: LogDeps,
): Promise<void> {
  const reader = c.get('reader');
  if (reader) await recordView({ subject: reader.subject, role: reader.role, view, departments });
}
