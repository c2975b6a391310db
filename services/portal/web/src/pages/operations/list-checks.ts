import type { Check } from './readiness.ts';

export interface CheckRow extends Check {
  readonly service: string;
  readonly key: string;
}

/** A line for each check of each service; one for a service that tells no more than its state. */
export function listChecks(services: readonly Check[]): CheckRow[] {
  return services.flatMap((service) => {
    const checks = service.checks?.length ? service.checks : [{ ...service, name: '' }];
    return checks.map((check) => ({ ...check, service: service.name, key: `${service.name}/${check.name}` }));
  });
}

export function findSecondsLeft(services: readonly Check[]): number | undefined {
  const left = listChecks(services)
    .filter(({ name }) => name === 'directory')
    .flatMap(({ secondsLeft }) => (secondsLeft === undefined ? [] : [secondsLeft]));
  return left.length === 0 ? undefined : Math.min(...left);
}
