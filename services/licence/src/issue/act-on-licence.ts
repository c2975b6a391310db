import type { LicenceActRequest } from '@shuqiao/schemas/types/licence-act';
import type { LicenceActAnswer } from '@shuqiao/schemas/types/licence-act-answer';
import type { Hono } from 'hono';
import type { Acting } from '../gate/acting.ts';
import { departmentOperation, type GateDeps } from '../gate/department-operation.ts';
import type { LicenceEnv } from '../licence-env.ts';
import { actInWrite } from './act-in-write.ts';
import type { IssueDeps } from './issue-deps.ts';
import { performAct } from './write-acts.ts';

/** 延续, 变更, 暂扣, 发还, 撤销, 注销, 吊销, 失效, 转出, 转入. The same request once more answers what stands there. */
export function performLicenceAct(
  deps: IssueDeps,
  acting: Acting,
  body: LicenceActRequest,
): Promise<LicenceActAnswer> {
  return performAct(deps, acting, (w, facts) => actInWrite(w, deps, facts, acting, body));
}

export function actOnLicence(app: Hono<LicenceEnv>, deps: IssueDeps & GateDeps): void {
  const operation = { path: '/licence/v1/licences/acts', schema: 'licence-act', roles: ['issuer'] } as const;
  departmentOperation<LicenceActRequest>(app, operation, deps, async (acting, body) => ({
    status: 200,
    body: await performLicenceAct(deps, acting, body),
  }));
}
