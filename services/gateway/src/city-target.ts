import type { Clock } from '@shuqiao/http/clock';
import { openDataDir } from '@shuqiao/http/data-dir';
import type { Fetch } from '@shuqiao/http/fetch';
import { loadOrCreateKey } from '@shuqiao/http/load-or-create-key';
import { mintPersonToken } from '@shuqiao/http/mint-person-token';
import type { CityTarget } from '@shuqiao/seeds/load-city/city-target';

export interface CityTargetOptions {
  readonly dataDir: string;
  readonly issuer: string;
  readonly catalogueUrl: string;
  readonly exchangeUrl: string;
  readonly clock: Clock;
}

const toFetch =
  (baseUrl: string): Fetch =>
  (path, init) =>
    fetch(baseUrl + path, init);

/** How the demo city is loaded into running services: over HTTP, by persons whom the development key vouches for. */
export async function toCityTarget(options: CityTargetOptions): Promise<CityTarget> {
  const { dataDir, issuer, catalogueUrl, exchangeUrl, clock } = options;
  const folder = await openDataDir(dataDir);
  const key = await loadOrCreateKey(folder.keyFile('persons.jwk'), 'ES256');
  const identity = { key, issuer: `${issuer}#persons`, audience: issuer };
  return {
    catalogue: toFetch(catalogueUrl),
    exchangeUrl,
    issuer,
    personToken: (person) => mintPersonToken(person, { ...identity, nowMs: clock() }),
    keysFolder: `${folder.keys}/systems`,
    nowMs: clock,
  };
}
