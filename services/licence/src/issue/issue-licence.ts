import type { LicenceActAnswer } from '@shuqiao/schemas/types/licence-act-answer';
import type { LicenceIssue } from '@shuqiao/schemas/types/licence-issue';
import type { Hono } from 'hono';
import type { Acting } from '../gate/acting.ts';
import { departmentOperation, type GateDeps } from '../gate/department-operation.ts';
import type { LicenceEnv } from '../licence-env.ts';
import type { IssueDeps } from './issue-deps.ts';
import { issueInWrite } from './issue-in-write.ts';
import { performAct } from './write-acts.ts';

/** 新发, or 转入 from another register. The same request once more answers what stands there. */
export function performIssue(deps: IssueDeps, acting: Acting, body: LicenceIssue): Promise<LicenceActAnswer> {
  return performAct(deps, acting, (w, facts) => issueInWrite(w, deps, facts, acting, body));
}

export function issueLicence(app: Hono<LicenceEnv>, deps: IssueDeps & GateDeps): void {
  const operation = { path: '/licence/v1/licences', schema: 'licence-issue', roles: ['issuer'] } as const;
  departmentOperation<LicenceIssue>(app, operation, deps, async (acting, body) => {
    const answer = await performIssue(deps, acting, body);
    return { status: answer.repeated ? 200 : 201, body: answer };
  });
}
