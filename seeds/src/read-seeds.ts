import { readFileSync } from 'node:fs';
import type { SeedApplications } from '@shuqiao/schemas/types/seeds/applications';
import type { SeedChannels } from '@shuqiao/schemas/types/seeds/channels';
import type { SeedDepartments } from '@shuqiao/schemas/types/seeds/departments';
import type { SeedGrants } from '@shuqiao/schemas/types/seeds/grants';
import type { SeedLegalBases } from '@shuqiao/schemas/types/seeds/legal-bases';
import type { SeedLicenceAuthorities } from '@shuqiao/schemas/types/seeds/licence-authorities';
import type { SeedMatters } from '@shuqiao/schemas/types/seeds/matters';
import type { SeedObligations } from '@shuqiao/schemas/types/seeds/obligations';
import type { SeedPublishedFigures } from '@shuqiao/schemas/types/seeds/published-figures';
import type { SeedPurposes } from '@shuqiao/schemas/types/seeds/purposes';
import type { SeedResourcesOverlay } from '@shuqiao/schemas/types/seeds/resources-overlay';
import type { SeedScenario } from '@shuqiao/schemas/types/seeds/scenario';
import type { SeedStory } from '@shuqiao/schemas/types/seeds/story';
import type { SeedSuccessions } from '@shuqiao/schemas/types/seeds/successions';
import type { SeedSystems } from '@shuqiao/schemas/types/seeds/systems';
import type { CatalogueResource } from './catalogue-resource.ts';

export type { SeedDepartment } from '@shuqiao/schemas/types/seeds/departments';
export type { SeedPurpose } from '@shuqiao/schemas/types/seeds/purposes';
export type { SeedSystem } from '@shuqiao/schemas/types/seeds/systems';

/** `values` is absent where only the standard itself lists them. */
export interface CatalogueCodeTable {
  title: string;
  values?: Record<string, string>;
}

export interface Catalogue {
  title: string;
  version: string;
  codeTables: Record<string, CatalogueCodeTable>;
  resources: CatalogueResource[];
}

interface SeedFiles {
  applications: SeedApplications;
  catalogue: Catalogue;
  channels: SeedChannels;
  departments: SeedDepartments;
  grants: SeedGrants;
  'legal-bases': SeedLegalBases;
  'licence-authorities': SeedLicenceAuthorities;
  matters: SeedMatters;
  obligations: SeedObligations;
  'published-figures': SeedPublishedFigures;
  purposes: SeedPurposes;
  'resources-overlay': SeedResourcesOverlay;
  scenario: SeedScenario;
  story: SeedStory;
  successions: SeedSuccessions;
  systems: SeedSystems;
}

/** The files lie beside `src` and `dist` alike, one folder up. Trusted: a test checks each against its schema. */
function readSeed<K extends keyof SeedFiles>(name: K): SeedFiles[K] {
  return JSON.parse(readFileSync(new URL(`../${name}.json`, import.meta.url), 'utf8'));
}

export const readApplications = () => readSeed('applications');
export const readCatalogue = () => readSeed('catalogue');
export const readChannels = () => readSeed('channels');
export const readDepartments = () => readSeed('departments');
export const readGrants = () => readSeed('grants');
export const readLegalBases = () => readSeed('legal-bases');
export const readLicenceAuthorities = () => readSeed('licence-authorities');
export const readMatters = () => readSeed('matters');
export const readObligations = () => readSeed('obligations');
export const readPublishedFigures = () => readSeed('published-figures');
export const readPurposes = () => readSeed('purposes');
export const readResourcesOverlay = () => readSeed('resources-overlay');
export const readScenario = () => readSeed('scenario');
export const readStory = () => readSeed('story');
export const readSuccessions = () => readSeed('successions');
export const readSystems = () => readSeed('systems');
