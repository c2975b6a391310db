import type { DirectoryLegalBasis } from '@shuqiao/schemas/types/directory';
import type { LegalBasis } from '@shuqiao/storage/catalogue/legal-basis';

export function toLegalBasis({ id, title }: LegalBasis): DirectoryLegalBasis {
  return { id, title };
}
