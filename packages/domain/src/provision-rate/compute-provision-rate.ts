import type {
  DepartmentKind,
  DirectoryChannel,
  DirectoryDepartment,
  DirectoryObligation,
  DirectoryResource,
} from '@shuqiao/schemas/types/directory';
import { toLegalDate } from '../calendar/legal-date.ts';
import { isInLegalPeriod } from '../legal-period.ts';
import { assessSupply } from './assess-supply.ts';
import type { DeliveryEvent } from './delivery-event.ts';
import { findSuccessors } from './find-successors.ts';
import { listOwedEntries, type OwedEntry } from './list-owed-entries.ts';
import { findLeadingReason, type MissingReason } from './reasons.ts';
import { type CityRate, sumCity } from './sum-city.ts';

export interface ProvisionInput {
  departments: readonly DirectoryDepartment[];
  resources: readonly DirectoryResource[];
  obligations: readonly DirectoryObligation[];
  channels: readonly DirectoryChannel[];
  deliveries: readonly DeliveryEvent[];
}

export interface ProvidedEntry {
  resource: string;
  name: string;
  /** Leaf in the evidence log on which this rests. */
  deliveryIndex: number;
  /** RFC 3339 instant of that delivery. */
  at: string;
}

export interface MissingEntry {
  resource: string;
  name: string;
  reason: MissingReason;
}

export interface DepartmentRate {
  code: string;
  name: string;
  kind: DepartmentKind;
  inRate: boolean;
  n: number;
  d: number;
  /** n / d; null (n/a, never 100 %) when nothing is owed. */
  rate: number | null;
  itemsN: number;
  itemsD: number;
  provided: ProvidedEntry[];
  missing: MissingEntry[];
}

export interface ProvisionRate {
  departments: DepartmentRate[];
  city: CityRate;
  unassigned: { department: string; resource: string }[];
}

/** 数据提供率 (rules.md §8.2–8.3) of every department and the city at a cut-off; the order of the events is of no account. */
export function computeProvisionRate(input: ProvisionInput, asOfMs: number): ProvisionRate {
  const date = toLegalDate(asOfMs);
  const successors = findSuccessors(input.departments, date);
  const resources = new Map(input.resources.map((resource) => [resource.code, resource]));
  const owed = listOwedEntries(input.obligations, resources, successors, date);
  const groups = groupByEntry(input, successors);
  const rates = new Map(
    input.departments
      .filter(({ validFrom, validTo }) => isInLegalPeriod(date, validFrom, validTo))
      .map((department) => [department.code, emptyRate(department)]),
  );
  for (const entry of owed.entries) {
    const rate = rates.get(entry.department);
    if (rate) addEntry(rate, entry, groups, { date, asOfMs });
  }
  const departments = [...rates.values()];
  for (const rate of departments) rate.rate = rate.d === 0 ? null : rate.n / rate.d;
  return { departments, city: sumCity(departments), unassigned: owed.unassigned };
}

interface EntryGroups {
  channels: ReadonlyMap<string, DirectoryChannel[]>;
  deliveries: ReadonlyMap<string, DeliveryEvent[]>;
}

function addEntry(
  rate: DepartmentRate,
  entry: OwedEntry,
  groups: EntryGroups,
  cutOff: { date: string; asOfMs: number },
): void {
  const { resource } = entry;
  const key = entryKey(entry.department, resource.code);
  const channels = groups.channels.get(key) ?? [];
  const supply = assessSupply(groups.deliveries.get(key) ?? [], resource.cycle, cutOff.asOfMs);
  const reason = findLeadingReason({
    lacksLegalBasis: entry.lacksLegalBasis,
    withdrawn: entry.withdrawn,
    boundChannels: channels.filter(({ boundOn }) => boundOn <= cutOff.date).length,
    liveChannels: channels.filter((channel) => isLive(channel, cutOff.date)).length,
    supply,
  });
  rate.d += 1;
  rate.itemsD += resource.itemCount;
  if (reason !== undefined) {
    rate.missing.push({ resource: resource.code, name: resource.name, reason });
  } else if (supply.fresh) {
    rate.n += 1;
    rate.itemsN += resource.itemCount;
    rate.provided.push(toProvided(resource, supply.fresh));
  }
}

function toProvided({ code, name }: DirectoryResource, delivery: DeliveryEvent): ProvidedEntry {
  return { resource: code, name, deliveryIndex: delivery.index, at: new Date(delivery.atMs).toISOString() };
}

function emptyRate({ code, name, kind, inRate }: DirectoryDepartment): DepartmentRate {
  return {
    code,
    name,
    kind,
    inRate,
    n: 0,
    d: 0,
    rate: null,
    itemsN: 0,
    itemsD: 0,
    provided: [],
    missing: [],
  };
}

/** A channel that stopped after the cut-off was live at it. */
function isLive({ state, boundOn, stoppedOn }: DirectoryChannel, date: string): boolean {
  if (boundOn > date) return false;
  return stoppedOn === null ? state === 'live' : date < stoppedOn;
}

function groupByEntry(input: ProvisionInput, successors: ReadonlyMap<string, string>): EntryGroups {
  return { channels: group(input.channels, successors), deliveries: group(input.deliveries, successors) };
}

function group<T extends { department: string; resource: string }>(
  rows: readonly T[],
  successors: ReadonlyMap<string, string>,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const department = successors.get(row.department);
    if (department === undefined) continue;
    const key = entryKey(department, row.resource);
    const rowsOfEntry = groups.get(key);
    if (rowsOfEntry) rowsOfEntry.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function entryKey(department: string, resource: string): string {
  return `${department} ${resource}`;
}
