import type { DirectoryObligation } from '@shuqiao/schemas/types/directory';
import type { Obligation } from '@shuqiao/storage/catalogue/obligation';

export function toObligation({ department, resource, fromOn, toOn, basis }: Obligation): DirectoryObligation {
  return { department, resource, from: fromOn, to: toOn, basis };
}
