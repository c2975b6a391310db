import type { IndexedSystem } from '@shuqiao/domain/directory-index';
import type { RegisteredSystem } from '@shuqiao/protocol/sqx/authenticate';

/** A system of the directory whose keys have been imported. */
export interface KnownSystem extends RegisteredSystem {
  directory: IndexedSystem;
}
