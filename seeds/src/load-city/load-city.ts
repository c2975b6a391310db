import type { City } from '../city.ts';
import { type CityOptions, generateCity } from '../generate-city.ts';
import { type CatalogueClient, createCatalogueClient } from './catalogue-client.ts';
import type { CityTarget } from './city-target.ts';
import { declareProvided } from './declare-provided.ts';
import { loadApplications } from './load-applications.ts';
import { completeBaseline, hasBaseline, loadBaseline } from './load-baseline.ts';
import { loadChannels } from './load-channels.ts';
import { openLoadJournal, removeLoadJournal } from './load-journal.ts';
import { loadPublishedFigures } from './load-published-figures.ts';
import { loadSupplies } from './load-supplies.ts';
import { loadSystems } from './load-systems.ts';
import type { OnProgress } from './progress.ts';
import type { StoryStage } from './story-stage.ts';
import type { Surprise } from './surprise.ts';
import { tellStory } from './tell-story.ts';
import { waitForDirectory } from './wait-for-directory.ts';

export interface LoadCityOptions {
  readonly target: CityTarget;
  readonly city: CityOptions;
  /** File that remembers what is loaded; it belongs to the databases of the target. */
  readonly journalFile: string;
  /** Where the weeks before are told first; only of services that run on its clock. */
  readonly stage?: StoryStage | undefined;
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

async function openJournal(client: CatalogueClient, file: string) {
  const journal = await openLoadJournal(file);
  const tellsOfData = journal.delivered.size > 0 || journal.loaded !== undefined;
  if (!tellsOfData || (await hasBaseline(client))) return journal;
  await removeLoadJournal(file);
  return openLoadJournal(file);
}

/** What is not delivered yet goes out now; what a history has delivered is declared current now. */
async function loadData(client: CatalogueClient, city: City, options: LoadCityOptions): Promise<Surprise[]> {
  const { target, stage, journalFile, onProgress = () => undefined } = options;
  const before = await openLoadJournal(journalFile);
  const told = stage ? await tellStory({ client, target, city, journal: before, stage, onProgress }) : [];
  const journal = await openLoadJournal(journalFile);
  const surprises = [...told, ...(await loadSupplies(client, target, city, journal, onProgress))];
  if (journal.simulatedUntil === undefined) return surprises;
  return [...surprises, ...(await declareProvided(client, target))];
}

/**
 * Loads Weihai through the services' own interfaces, once: every step looks what is there already, so that a load
 * that was interrupted goes on where it stopped. Throws CatalogueError where the catalogue refuses a step.
 */
export async function loadCity(options: LoadCityOptions): Promise<LoadReport> {
  const { target, stage, journalFile, onProgress = () => undefined } = options;
  const client = createCatalogueClient(target);
  const journal = await openJournal(client, journalFile);
  await completeBaseline(client);
  if (journal.loaded) {
    return { didLoad: false, exampleUscc: journal.loaded.exampleUscc, surprises: [] };
  }
  await loadBaseline(client, onProgress);
  await loadSystems(client, target, onProgress);
  if (!stage) await loadChannels(client, onProgress);
  await loadApplications(client, onProgress);
  await loadPublishedFigures(target);

  await waitForDirectory(target);

  const city = generateCity(options.city);
  const surprises = await loadData(client, city, options);
  const example = city.enterprises.find(({ state }) => state === '存续');
  if (!example) throw new RangeError('a city has enterprises');
  if (surprises.length === 0) await journal.add({ loaded: true, exampleUscc: example.uscc });
  return { didLoad: true, exampleUscc: example.uscc, surprises };
}
