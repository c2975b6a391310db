import type { DirectoryIndex, IndexedSystem } from '@shuqiao/domain/directory-index';
import { toRegisteredKey } from '@shuqiao/protocol/keys/to-registered-key';
import type { RegisteredKey } from '@shuqiao/protocol/sqx/authenticate';
import type { KnownSystem } from './known-system.ts';

type Systems = ReadonlyMap<string, KnownSystem>;

/** An imported key is kept as long as nothing of its entry changed: an import costs more than a signature. */
function importKeys(system: IndexedSystem, known: KnownSystem | undefined): Map<string, RegisteredKey> {
  const keys = new Map<string, RegisteredKey>();
  for (const published of system.keys.values()) {
    const before = known?.directory.keys.get(published.kid);
    const same =
      before?.notBefore === published.notBefore &&
      before.notAfter === published.notAfter &&
      before.revokedAt === published.revokedAt;
    const imported = same ? known?.keys.get(published.kid) : undefined;
    keys.set(published.kid, imported ?? toRegisteredKey(published));
  }
  return keys;
}

/** Systems that may sign now (SQX-R13): suspended and closed ones are as good as unknown. */
export function importSystems(index: DirectoryIndex, known: Systems = new Map()): Systems {
  const systems = new Map<string, KnownSystem>();
  for (const directory of index.systems.values()) {
    if (directory.state !== 'active') continue;
    const keys = importKeys(directory, known.get(directory.id));
    systems.set(directory.id, { id: directory.id, directory, keys });
  }
  return systems;
}
