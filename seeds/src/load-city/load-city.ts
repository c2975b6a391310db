import { type CityOptions, generateCity } from '../generate-city.ts';
import { createCatalogueClient } from './catalogue-client.ts';
import type { CityTarget } from './city-target.ts';
import { loadApplications } from './load-applications.ts';
import { hasBaseline, loadBaseline } from './load-baseline.ts';
import { loadChannels } from './load-channels.ts';
import { openLoadJournal, removeLoadJournal } from './load-journal.ts';
import { loadSupplies, type Surprise } from './load-supplies.ts';
import { loadSystems } from './load-systems.ts';
import type { OnProgress } from './progress.ts';
import { waitForDirectory } from './wait-for-directory.ts';

export interface LoadCityOptions {
  readonly target: CityTarget;
  readonly city: CityOptions;
  /** File that remembers what is loaded; it belongs to the databases of the target. */
  readonly journalFile: string;
  readonly onProgress?: OnProgress;
}

export interface LoadReport {
  /** False when an earlier load had done everything. */
  readonly didLoad: boolean;
  /** A registered enterprise of the city, for a first query. */
  readonly exampleUscc: string;
  /** Deliveries that ended otherwise than the scenario has it; the next load tries them again. */
  readonly surprises: readonly Surprise[];
}

async function openJournal(client: ReturnType<typeof createCatalogueClient>, file: string) {
  if (!(await hasBaseline(client))) await removeLoadJournal(file);
  return openLoadJournal(file);
}

/**
 * Loads Weihai through the services' own interfaces, once: every step looks what is there already, so that a load
 * that was interrupted goes on where it stopped. Throws CatalogueError where the catalogue refuses a step.
 */
export async function loadCity(options: LoadCityOptions): Promise<LoadReport> {
  const { target, journalFile, onProgress = () => undefined } = options;
  const client = createCatalogueClient(target);
  const journal = await openJournal(client, journalFile);
  if (journal.loaded) {
    return { didLoad: false, exampleUscc: journal.loaded.exampleUscc, surprises: [] };
  }
  await loadBaseline(client, onProgress);
  await loadSystems(client, target, onProgress);
  await loadChannels(client, onProgress);
  await loadApplications(client, onProgress);

  await waitForDirectory(target);

  const city = generateCity(options.city);
  const surprises = await loadSupplies(client, target, city, journal, onProgress);
  const example = city.enterprises.find(({ state }) => state === '存续');
  if (!example) throw new RangeError('a city has enterprises');
  if (surprises.length === 0) await journal.add({ loaded: true, exampleUscc: example.uscc });
  return { didLoad: true, exampleUscc: example.uscc, surprises };
}
