import type { City } from './city.ts';
import { caseRows } from './rows/case-rows.ts';
import { creditRows } from './rows/credit-rows.ts';
import { enterpriseRows } from './rows/enterprise-rows.ts';
import { governmentRows } from './rows/government-rows.ts';
import { inspectionRows } from './rows/inspection-rows.ts';
import { licenceRows } from './rows/licence-rows.ts';
import { marketRows } from './rows/market-rows.ts';
import { openingRows } from './rows/opening-rows.ts';
import { organisationRows } from './rows/organisation-rows.ts';
import { peopleRows } from './rows/people-rows.ts';
import { permitRowSources } from './rows/permit-rows.ts';
import { placeRows } from './rows/place-rows.ts';
import { projectRows } from './rows/project-rows.ts';
import { propertyRows } from './rows/property-rows.ts';
import type { Row, RowSources } from './rows/row-source.ts';
import { taxRows } from './rows/tax-rows.ts';
import { utilityRowSources } from './rows/utility-rows.ts';
import { vehicleRows } from './rows/vehicle-rows.ts';
import { welfareRows } from './rows/welfare-rows.ts';

const sources: RowSources = {
  ...peopleRows,
  ...enterpriseRows,
  ...organisationRows,
  ...placeRows,
  ...creditRows,
  ...licenceRows,
  ...caseRows,
  ...utilityRowSources,
  ...welfareRows,
  ...openingRows,
  ...permitRowSources,
  ...inspectionRows,
  ...projectRows,
  ...propertyRows,
  ...taxRows,
  ...vehicleRows,
  ...marketRows,
  ...governmentRows,
};

/** Codes of the resources that have rows: every one that may be shared. */
export const resourcesWithRows: readonly string[] = Object.keys(sources);

/**
 * The rows a provider of the city would deliver for a resource, one at a time; each call begins anew and
 * yields the same. Throws RangeError for a resource that is not shared or not in the catalogue.
 */
export function rowsOf(city: City, resourceCode: string): Iterable<Row> {
  const source = sources[resourceCode];
  if (!source) throw new RangeError(`no rows for ${resourceCode}`);
  return source(city);
}
