import { Problem } from '@shuqiao/http/problem';
import { readLicenceTypes } from '@shuqiao/schemas/types/read-schemas';
import type { Hono } from 'hono';
import type { LicenceEnv } from '../licence-env.ts';

const PUBLIC_HOUR = { 'Cache-Control': 'public, max-age=3600' };

/** 证照类型: the contracts that licences are issued by. */
export function listTypes(app: Hono<LicenceEnv>): void {
  const types = readLicenceTypes();
  const byCode = new Map(types.map((type) => [type['x-licenceType'], type]));

  app.get('/licence/v1/types', (c) => c.json({ types }, 200, PUBLIC_HOUR));
  app.get('/licence/v1/types/:code', (c) => {
    const type = byCode.get(c.req.param('code'));
    if (!type) throw new Problem('not_found');
    return c.json(type, 200, PUBLIC_HOUR);
  });
}
