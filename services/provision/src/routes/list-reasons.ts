import { MISSING_REASONS, REASONS } from '@shuqiao/domain/provision-rate/reasons';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { MissingReasons } from '@shuqiao/schemas/types/missing-reasons';
import type { Hono } from 'hono';

const reasons: MissingReasons = MISSING_REASONS.map((code) => {
  const { name, meaning, fix } = REASONS[code];
  return { code, name, meaning, fix };
});

export function listReasons(app: Hono<ServiceEnv>): void {
  app.get('/provision/v1/reasons', (c) => c.json(reasons));
}
