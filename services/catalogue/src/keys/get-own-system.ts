import type { Person } from '@shuqiao/http/person';
import { Problem } from '@shuqiao/http/problem';
import { requireDepartment } from '@shuqiao/http/require-department';
import { findSandbox } from '@shuqiao/storage/catalogue/sandbox';
import { findSystem, type System } from '@shuqiao/storage/catalogue/system';
import type { Reader } from '@shuqiao/storage/store';

/** A system whose keys this person may look after: of the own department, or any for the authority. */
export async function getOwnSystem(reader: Reader, person: Person, id: string): Promise<System> {
  const system = await findSystem(reader, id);
  if (!system) throw new Problem('not_found');
  requireDepartment(person, system.department, 'or-bureau');
  return system;
}

/** The same, for what gives a system new keys; a sandbox has the one it began with. */
export async function getOwnOpenSystem(reader: Reader, person: Person, id: string): Promise<System> {
  const system = await getOwnSystem(reader, person, id);
  if (system.state === 'closed') throw new Problem('state_conflict', { state: system.state });
  if (await findSandbox(reader, id)) throw new Problem('state_conflict', { state: 'sandbox' });
  return system;
}
