import type { DirectoryContract } from '@shuqiao/schemas/types/directory';
import type { Resource } from '@shuqiao/schemas/types/resource';
import type { ResourceSample } from '@shuqiao/schemas/types/resource-sample';
import { useService } from '../../api/use-service.ts';

const at = (pathCode: string, rest = ''): string =>
  `catalogue/resources/${encodeURIComponent(pathCode)}${rest}`;

export const useResource = (pathCode: string) => useService<Resource>(at(pathCode));

export const useSample = (pathCode: string) => useService<ResourceSample>(at(pathCode, '/sample'));

/** Newest first. */
export const useContracts = (pathCode: string) =>
  useService<{ items: DirectoryContract[] }>(at(pathCode, '/contracts'));
