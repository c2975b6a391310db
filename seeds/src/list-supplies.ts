import type { SeedSupply } from '@shuqiao/schemas/types/seeds/scenario';
import { readCatalogue, readChannels, readScenario, readSystems } from './read-seeds.ts';

export interface Supply {
  resource: string;
  /** Code of the provider. */
  department: string;
  /** The provider's system that delivers: its first. */
  system: string;
  /** Undefined where the resource is not bound. */
  channel: string | undefined;
  state: SeedSupply['state'];
  /** How much older than the load the data says it is. */
  ageDays: number;
  badShare: number;
}

/** What the seeded city's providers deliver, or fail to; only `provided`, `stale` and `refused` have rows. */
export function listSupplies(): Supply[] {
  const providers = new Map(readCatalogue().resources.map(({ code, providerCode }) => [code, providerCode]));
  const channels = new Map(readChannels().map(({ resource, id }) => [resource, id]));
  const systems = readSystems();
  return readScenario().supplies.map(({ resource, state, ageDays, badShare }) => {
    const department = providers.get(resource);
    const system = systems.find((each) => each.department === department);
    if (department === undefined || !system) throw new RangeError(`nobody delivers ${resource}`);
    return {
      resource,
      department,
      system: system.id,
      channel: channels.get(resource),
      state,
      ageDays,
      badShare,
    };
  });
}
