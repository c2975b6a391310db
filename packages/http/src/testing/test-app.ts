import type { Hono } from 'hono';
import { silentLog } from '../log.ts';
import { type ServiceOptions, serviceApp } from '../service-app.ts';
import type { ServiceEnv } from '../service-env.ts';
import { silentTelemetry } from '../telemetry.ts';

/** A service app that is silent and whose clock stands still, unless told otherwise. */
export function testApp<E extends ServiceEnv = ServiceEnv>(options: Partial<ServiceOptions> = {}): Hono<E> {
  return serviceApp<E>({
    name: 'test',
    telemetry: silentTelemetry,
    clock: () => 1_790_000_000_000,
    log: silentLog,
    ...options,
  });
}
