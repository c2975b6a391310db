import { Problem } from '@shuqiao/http/problem';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import { requireService } from '@shuqiao/http/service-identity';
import type { ServiceCase } from '@shuqiao/schemas/types/service-case';
import type { Hono } from 'hono';
import type { ExchangeDeps } from '../deps.ts';
import { CASE_REGISTER } from '../operations/query/check-case-is-open.ts';

interface CaseRecord {
  readonly BJBH: string;
  readonly SXBM: string;
  readonly SQRDM?: string;
  readonly BJSJ?: string;
}

/** 办件 for services that check what is asked against an open case, as the exchange does for queries (SQX-R64). */
export function readCase(
  app: Hono<ServiceEnv>,
  { hosted, directory, isService }: Pick<ExchangeDeps, 'hosted' | 'directory' | 'isService'>,
): void {
  app.get('/exchange/v1/cases/:id', requireService(isService), async (c) => {
    const view = directory.current();
    if (!view) throw new Problem('directory_stale', {}, { headers: { 'Retry-After': '1' } });
    const { records } = await hosted.findByKey(CASE_REGISTER, c.req.param('id'));
    const [record] = records;
    if (!record) throw new Problem('not_found');
    const { BJBH, SXBM, SQRDM = '', BJSJ }: CaseRecord = JSON.parse(record.document);
    const department = view.index.purposes.get(SXBM)?.department ?? null;
    const answer: ServiceCase = {
      id: BJBH,
      matter: SXBM,
      department,
      applicant: SQRDM,
      closedOn: BJSJ ?? null,
    };
    return c.json(answer, 200, { 'Cache-Control': 'no-store' });
  });
}
