import type { System } from '@shuqiao/schemas/types/system';
import type { Sandbox } from '@shuqiao/storage/catalogue/sandbox';
import type { System as SystemRow } from '@shuqiao/storage/catalogue/system';
import type { SystemKey } from '@shuqiao/storage/catalogue/system-key';
import { toInstant } from './instant.ts';
import { toKey } from './to-key.ts';

export function toSystem(
  { id, department, name, state, createdAtMs }: SystemRow,
  keys: SystemKey[],
  sandbox?: Sandbox,
): System {
  const system = { id, department, name, state, registeredAt: toInstant(createdAtMs), keys: keys.map(toKey) };
  return sandbox ? { ...system, sandbox: true, expiresAt: toInstant(sandbox.expiresAtMs) } : system;
}
