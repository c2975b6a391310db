import type { DirectoryGrant } from '@shuqiao/schemas/types/directory';
import type { Grant } from '@shuqiao/storage/catalogue/grant';

export function toGrant({ version: _version, application: _application, ...grant }: Grant): DirectoryGrant {
  return grant;
}
