import type { BaselineImport } from '@shuqiao/schemas/types/baseline-import';
import { readContracts } from '@shuqiao/schemas/types/read-schemas';
import type { Resource } from '@shuqiao/schemas/types/resource';
import { toResource } from './catalogue-resource.ts';
import { readCodeTables } from './read-code-tables.ts';
import {
  readCatalogue,
  readDepartments,
  readLegalBases,
  readObligations,
  readPurposes,
  readResourcesOverlay,
  readSuccessions,
} from './read-seeds.ts';

function readResources(): Resource[] {
  const overlays = new Map(readResourcesOverlay().resources.map((overlay) => [overlay.resource, overlay]));
  return readCatalogue().resources.map((entry) => {
    const overlay = overlays.get(entry.code);
    if (!overlay) throw new RangeError(`resources-overlay.json lacks ${entry.code}`);
    return toResource(entry, overlay);
  });
}

/** What a city imports once at its start: everything but systems, channels, applications and data. */
export function readBaseline(): BaselineImport {
  return {
    departments: readDepartments().map(({ code, name, kind, inRate, validFrom, validTo, mergedInto }) => ({
      code,
      name,
      kind,
      inRate,
      validFrom,
      validTo,
      mergedInto,
    })),
    successions: readSuccessions().events,
    legalBases: readLegalBases().map(({ id, title }) => ({ id, title })),
    purposes: readPurposes().map(({ code, name, department }) => ({ code, name, department })),
    resources: readResources(),
    contracts: readContracts(),
    obligations: readObligations(),
    codeTables: readCodeTables(),
  };
}
