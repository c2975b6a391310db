import type { DirectoryPurpose } from '@shuqiao/schemas/types/directory';
import type { Purpose } from '@shuqiao/storage/catalogue/purpose';

export function toPurpose({ version: _version, ...purpose }: Purpose): DirectoryPurpose {
  return purpose;
}
