import type { DirectoryDepartment, DirectoryResource } from '@shuqiao/schemas/types/directory';
import { toLegalDate } from '../calendar/legal-date.ts';
import { assessSupply, type Supply } from './assess-supply.ts';
import type { DeliveryEvent } from './delivery-event.ts';
import { findSuccessors } from './find-successors.ts';

export interface EntrySupply {
  /** The department that answers for the entry at the cut-off. */
  department: string;
  supply: Supply;
}

/** What was delivered of an entry, be it by predecessors of the department that answers for it (`of`). */
export function assessEntry(
  departments: readonly DirectoryDepartment[],
  deliveries: readonly DeliveryEvent[],
  { code, cycle }: DirectoryResource,
  of: string,
  asOfMs: number,
): EntrySupply {
  const successors = findSuccessors(departments, toLegalDate(asOfMs));
  const department = successors.get(of) ?? of;
  const own = deliveries.filter(
    (delivery) => delivery.resource === code && successors.get(delivery.department) === department,
  );
  return { department, supply: assessSupply(own, cycle, asOfMs) };
}
