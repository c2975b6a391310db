import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import type { Holding } from '../resolve/holdings.ts';
import type { ShandongStatus } from './refusal.ts';

/** What the register says of a licence, in the codes of the old interface. */
export function toStatus(type: LicenceType, { licence, assessment }: Holding): ShandongStatus {
  if (!type['x-states'].includes(licence.state)) return 101;
  switch (assessment.code) {
    case null:
      return 0;
    case 'expired':
      return 22;
    case 'revoked':
    case 'superseded':
      return 21;
    case 'suspended':
    case 'transferred':
    case 'not_yet_valid':
      return 23;
    case 'status_unknown':
    case 'identifier_check':
      return 99;
  }
}
